import { type Meanings, say } from './meaning.ts'

/** What log archiving can meet. */
export const ARCHIVE: Meanings = {
  [-9091]: say('Archiving of this tenant is on already.', '该租户的归档已经开启。', 'Nothing to do.', '无需处理。'),
  [-9092]: say('Archiving of this tenant is off already.', '该租户的归档已经关闭。', 'Nothing to do.', '无需处理。'),
  [-9023]: say(
    'Archiving cannot be turned on: the tenant is not in the state NORMAL.',
    '无法开启归档：租户状态不是 NORMAL。',
    'Wait until the tenant is NORMAL, then try again.',
    '等待租户恢复为 NORMAL 后重试。',
  ),
  [-9087]: say(
    'A server recycled log before it was archived, so the archive has a hole and is interrupted.',
    '服务器在归档前回收了日志，归档出现空洞并中断。',
    'Restart archiving, then take a new full backup: what lies before the hole cannot be restored beyond it.',
    '重新启动归档，并做一次新的全量备份：空洞之后的时间点无法由之前的备份恢复。',
  ),
  [-9077]: say(
    'Between two rounds of archiving log is missing.',
    '两轮归档之间缺少日志。',
    'Take a new full backup.',
    '请做一次新的全量备份。',
  ),
  [-9079]: say(
    'The archived log that is needed was deleted.',
    '所需的归档日志已被删除。',
    'Choose a later moment, or take a new full backup.',
    '选择更晚的时间点，或做一次新的全量备份。',
  ),
  [-9064]: say(
    'The archived log does not connect to the backup set.',
    '归档日志与备份集不连续。',
    'Take a new full backup while archiving runs.',
    '在归档运行时做一次新的全量备份。',
  ),
  [-9034]: say('Archiving has stopped already.', '归档已经停止。', 'Nothing to do.', '无需处理。'),
  [-9037]: say(
    'The archive is in a state that does not allow this.',
    '归档处于不允许该操作的状态。',
    'Look at the tenant’s archive state, wait until it is stable, then try again.',
    '查看租户的归档状态，待其稳定后重试。',
  ),
}
