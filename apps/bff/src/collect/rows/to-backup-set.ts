import type { BackupSet } from '@tidemark/contract'
import type { BACKUP_SET_FILES, RowOf } from '@tidemark/oceanbase'
import {
  toCount,
  toEncrypted,
  toId,
  toInstant,
  toPath,
  toResult,
  toScn,
  toScnInstant,
  toScrubbed,
  toSwitch,
  toText,
} from './cell.ts'
import { toBackupType } from './to-job.ts'

export interface SetConversion {
  readonly ownTenantId: number
  readonly scrub: (text: string) => string
}

/** A backup set; null for a row without an id. */
export function toBackupSet(row: RowOf<typeof BACKUP_SET_FILES>, how: SetConversion): BackupSet | null {
  if (row.BACKUP_SET_ID === null) return null
  return {
    tenantId: row.TENANT_ID ?? how.ownTenantId,
    backupSetId: row.BACKUP_SET_ID,
    backupType: toBackupType(row.BACKUP_TYPE),
    previousFullSetId: toId(row.PREV_FULL_BACKUP_SET_ID),
    previousSetId: toId(row.PREV_INC_BACKUP_SET_ID),
    rawStatus: toText(row.STATUS),
    rawFileStatus: toText(row.FILE_STATUS),
    usable: row.STATUS === 'SUCCESS' && row.FILE_STATUS === 'AVAILABLE',
    plusArchivelog: toSwitch(row.PLUS_ARCHIVELOG),
    encrypted: toEncrypted(row.ENCRYPTION_MODE),
    startedAt: toInstant(row.START_TIMESTAMP),
    endedAt: toInstant(row.END_TIMESTAMP),
    startReplayScn: toScn(row.START_REPLAY_SCN),
    minRestoreScn: toScn(row.MIN_RESTORE_SCN),
    minRestoreAt: toScnInstant(row.MIN_RESTORE_SCN),
    inputBytes: toCount(row.INPUT_BYTES),
    outputBytes: toCount(row.OUTPUT_BYTES),
    tabletCount: toCount(row.TABLET_COUNT),
    macroBlockCount: toCount(row.MACRO_BLOCK_COUNT),
    result: toResult(row.RESULT),
    comment: toScrubbed(row.COMMENT, how.scrub),
    path: toPath(row.PATH),
  }
}
