import { COPIED_COLUMNS } from './copied-columns.ts'
import { elapsedSeconds, endInstant, instant, scnDisplay } from './expressions.ts'
import { twins, type View, type ViewColumn } from './view.ts'

/** The stored text (nine digits) where there is one, else the SCN as a time of the server's zone (six digits). */
const RESTORE_POINT = `CASE WHEN r.min_restore_scn_display <> '' THEN r.min_restore_scn_display
  WHEN r.min_restore_scn = 0 THEN NULL ELSE format_datetime(scn_to_us(r.min_restore_scn) + {server}, 6) END`

const COLUMNS: readonly ViewColumn[] = [
  ['BACKUP_SET_ID', 'bigint(20)', 'NO'],
  ['DEST_ID', 'bigint(20)', 'NO'],
  ['INCARNATION', 'bigint(20)', 'NO'],
  ['BACKUP_TYPE', 'varchar(64)', 'NO'],
  ['PREV_FULL_BACKUP_SET_ID', 'bigint(20)', 'NO'],
  ['PREV_INC_BACKUP_SET_ID', 'bigint(20)', 'NO'],
  ['START_TIMESTAMP', 'timestamp(6)', 'NO', instant('start_ts')],
  ['END_TIMESTAMP', 'timestamp(6)', 'NO', endInstant('end_ts')],
  ['STATUS', 'varchar(64)', 'NO'],
  ['FILE_STATUS', 'varchar(64)', 'NO'],
  ['ELAPSED_SECONDES', 'decimal(22,0)', 'NO', elapsedSeconds()],
  ['PLUS_ARCHIVELOG', 'varchar(4096)', 'NO'],
  ['START_REPLAY_SCN', 'bigint(20) unsigned', 'NO'],
  ['START_REPLAY_SCN_DISPLAY', 'datetime(6)', 'NO', scnDisplay('start_replay_scn')],
  ['MIN_RESTORE_SCN', 'bigint(20) unsigned', 'NO'],
  ['MIN_RESTORE_SCN_DISPLAY', 'varchar(4096)', 'NO', RESTORE_POINT],
  ...COPIED_COLUMNS,
  ['RESULT', 'bigint(20)', 'NO'],
  ['COMMENT', 'varchar(4096)', 'YES'],
  ['ENCRYPTION_MODE', 'varchar(64)', 'YES'],
  ['PASSWD', 'varchar(128)', 'YES'],
  ['TENANT_COMPATIBLE', 'varchar(4096)', 'NO'],
  ['BACKUP_COMPATIBLE', 'bigint(20)', 'NO'],
  ['PATH', 'varchar(4096)', 'YES'],
  ['CLUSTER_VERSION', 'varchar(4096)', 'NO'],
  ['CONSISTENT_SCN', 'bigint(20) unsigned', 'NO'],
  ['MINOR_TURN_ID', 'bigint(20)', 'NO'],
  ['MAJOR_TURN_ID', 'bigint(20)', 'NO'],
]

export const BACKUP_SET_VIEWS: readonly View[] = twins({
  name: 'OB_BACKUP_SET_FILES',
  columns: COLUMNS,
  from: 'backup_set',
})
