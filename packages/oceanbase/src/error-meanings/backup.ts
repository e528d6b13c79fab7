import { type Meanings, type MeaningsByText, say } from './meaning.ts'

/** 9040 tells its reason in the text: `statements.md` §5 of the sources, root service of 4.3.5. */
export const BACKUP_CANNOT_START: MeaningsByText = [
  [
    'log archive status is not doing',
    say(
      'A backup needs running log archiving, and the archive of a tenant is not in DOING.',
      '备份需要日志归档正常运行，而有租户的归档状态不是 DOING。',
      'Turn archiving on, or restart it if it was interrupted, wait until it shows “archiving”, then start the backup again.',
      '开启归档；若已中断则重新启动，待状态为“归档中”后再次发起备份。',
    ),
  ],
  [
    'backup dest is not set',
    say(
      'A tenant has no data backup destination.',
      '有租户没有设置数据备份目的端。',
      'Set the tenant’s data destination, then start the backup again.',
      '先设置该租户的数据备份目的端，再次发起备份。',
    ),
  ],
  [
    'status is not normal',
    say(
      'A tenant is not in the state NORMAL: it is being created, restored or dropped.',
      '有租户状态不是 NORMAL：正在创建、恢复或删除。',
      'Wait until the tenant is NORMAL, or leave it out.',
      '等待租户恢复为 NORMAL，或将其排除。',
    ),
  ],
  [
    'no tenant meets the backup condition',
    say(
      'No tenant of the cluster can be backed up now: each lacks running archiving or already has a job.',
      '集群中目前没有可以备份的租户：归档未运行，或已有备份任务。',
      'Look at the tenants: turn archiving on where it is off, or wait for the running jobs.',
      '检查各租户：为未归档的租户开启归档，或等待正在运行的任务结束。',
    ),
  ],
  [
    'cluster upgrading',
    say(
      'The cluster is being upgraded; OceanBase starts no backup meanwhile.',
      '集群正在升级，期间不会启动备份。',
      'Start the backup again when the upgrade has ended.',
      '升级结束后再次发起备份。',
    ),
  ],
  [
    'cross compatible incremental backup',
    say(
      'The tenant was upgraded since its last full backup, so an incremental cannot be added to it.',
      '上次全量备份之后租户已升级，无法在其上做增量备份。',
      'Start a full backup.',
      '请发起全量备份。',
    ),
  ],
]

/** What a backup, its cancel and its life can meet. */
export const BACKUP: Meanings = {
  [-9040]: say(
    'OceanBase refused to start the backup: a condition is not met.',
    'OceanBase 拒绝启动备份：有前提条件不满足。',
    'Check that the tenant is NORMAL, archiving is running and a data destination is set, then try again.',
    '检查租户状态为 NORMAL、归档正在运行且已设置数据备份目的端，然后重试。',
  ),
  [-9036]: say(
    'A backup of this tenant is queued or running already, or its last row has not moved to the history yet.',
    '该租户已有备份在排队或运行，或其上一条任务尚未移入历史。',
    'Wait for it to end, or cancel it, then try again.',
    '等待其结束或将其取消，然后重试。',
  ),
  [-4072]: say(
    'The job was canceled. Nothing of it can be restored; earlier backup sets are untouched.',
    '任务已被取消。其内容不可恢复，之前的备份集不受影响。',
    'Start a new backup when it suits.',
    '在合适的时间重新发起备份。',
  ),
  [-9029]: say(
    'Log archiving was not running while the backup ran, and a backup dies without it.',
    '备份期间日志归档没有运行，备份无法继续。',
    'Turn archiving on, wait until it shows “archiving”, then start the backup again.',
    '开启归档，待状态为“归档中”后再次发起备份。',
  ),
  [-9027]: say(
    'Log archiving of the tenant is interrupted, so the backup stopped.',
    '该租户的日志归档已中断，备份随之停止。',
    'Make sure the archive destination can be written, restart archiving, then take a new full backup.',
    '确认归档目的端可写，重新启动归档，然后做一次新的全量备份。',
  ),
  [-4143]: say(
    'Servers of different versions took part in the backup.',
    '参与备份的服务器版本不一致。',
    'Finish the upgrade, then start the backup again.',
    '完成升级后再次发起备份。',
  ),
  [-4109]: say(
    'The cluster is being upgraded, or a server changed its role, while the job looked.',
    '任务检查时集群正在升级，或服务器角色发生变化。',
    'OceanBase tries again by itself; if the job failed, start it again later.',
    'OceanBase 会自动重试；若任务已失败，请稍后再次发起。',
  ),
  [-4103]: say(
    'Data read or written did not match its checksum.',
    '读取或写入的数据与校验和不符。',
    'Do not rely on this backup set. Check the disks and the destination, and take a new full backup.',
    '不要使用该备份集。检查磁盘与目的端，并做一次新的全量备份。',
  ),
  [-4184]: say(
    'A server ran out of disk space.',
    '有服务器磁盘空间不足。',
    'Free or add space on the servers, then start the backup again.',
    '释放或增加服务器磁盘空间，再次发起备份。',
  ),
  [-4013]: say(
    'A server or the tenant ran out of memory.',
    '服务器或租户内存不足。',
    'Give the tenant more memory, or start the backup when it is less busy.',
    '为租户增加内存，或在负载较低时发起备份。',
  ),
  [-4030]: say(
    'The tenant reached its memory limit.',
    '租户达到内存上限。',
    'Give the tenant more memory, or start the backup when it is less busy.',
    '为租户增加内存，或在负载较低时发起备份。',
  ),
  [-4663]: say(
    'A server the backup needs is not alive.',
    '备份所需的服务器不在线。',
    'Bring the server back, then start the backup again.',
    '恢复该服务器后再次发起备份。',
  ),
  [-9041]: say(
    'OceanBase does not allow this cancel.',
    'OceanBase 不允许此次取消。',
    'Look whether the job has ended already.',
    '检查任务是否已经结束。',
  ),
  [-9049]: say(
    'There is nothing left to cancel: the backup has stopped.',
    '备份已停止，没有可取消的内容。',
    'Nothing to do.',
    '无需处理。',
  ),
  [-9061]: say(
    'An I/O limit of the destination or the servers slowed the job down too far.',
    '目的端或服务器的 I/O 限制使任务过慢。',
    'Raise max_iops or max_bandwidth of the destination, or start the backup again later.',
    '调高目的端的 max_iops 或 max_bandwidth，或稍后再次发起备份。',
  ),
  [-9095]: say(
    'There was nothing left to back up in this turn.',
    '本轮没有需要备份的内容。',
    'Nothing to do; OceanBase goes on by itself.',
    '无需处理，OceanBase 会自行继续。',
  ),
  [-9136]: say(
    'Data that a materialized view depends on was recycled during the backup.',
    '备份期间，物化视图依赖的数据已被回收。',
    'Start the backup again.',
    '再次发起备份。',
  ),
  [-9138]: say(
    'No replica was found that may serve the backup.',
    '没有找到可用于备份的副本。',
    'Check the tenant’s replicas and the backup zone, then start the backup again.',
    '检查租户副本与备份可用区，再次发起备份。',
  ),
}
