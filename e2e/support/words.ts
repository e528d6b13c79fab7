/** What the stories read and press. */
export interface Words {
  readonly locale: string
  readonly backUp: string
  readonly full: string
  readonly incremental: string
  readonly plusArchivelog: string
  readonly wholeCluster: RegExp
  readonly confirmCluster: RegExp
  readonly runBackup: RegExp
  readonly cancelBackup: string
  readonly runCancel: RegExp
  readonly startArchiving: string
  readonly runStartArchiving: RegExp
  readonly directory: string
  readonly apply: RegExp
  readonly accepted: string
  readonly done: string
}

export const ENGLISH: Words = {
  locale: 'en-GB',
  backUp: 'Back up…',
  full: 'full',
  incremental: 'incremental',
  plusArchivelog: 'plus archivelog',
  wholeCluster: /^Whole cluster/,
  confirmCluster: /^Yes, every tenant/,
  runBackup: /^Back up [^…]/,
  cancelBackup: 'Cancel the backup…',
  runCancel: /^Cancel backups of/,
  startArchiving: 'Start archiving…',
  runStartArchiving: /^Start archiving [^…]/,
  directory: 'Directory',
  apply: /^Apply to/,
  accepted: 'accepted',
  done: 'Done',
}

export const CHINESE: Words = {
  locale: 'zh-CN',
  backUp: '发起备份…',
  full: '全量',
  incremental: '增量',
  plusArchivelog: '同时备份归档日志',
  wholeCluster: /^整个集群/,
  confirmCluster: /^是的，备份集群/,
  runBackup: /^备份 /,
  cancelBackup: '取消备份…',
  runCancel: /^取消 .* 的备份$/,
  startArchiving: '开启归档…',
  runStartArchiving: /^开启 .* 的归档$/,
  directory: '目录',
  apply: /^应用到/,
  accepted: '已接受',
  done: '完成',
}
