import * as z from 'zod/mini'
import { Bytes, Count, Id64, Scn, UtcInstant } from './primitives.ts'

export const BackupType = z.enum(['full', 'incremental', 'unknown'])
export type BackupType = z.infer<typeof BackupType>

/** What a data backup leaves behind. Usable = `rawStatus` SUCCESS and `rawFileStatus` AVAILABLE. */
export const BackupSet = z.object({
  tenantId: z.int(),
  backupSetId: Id64,
  backupType: BackupType,
  /** null: a full, the head of its chain. */
  previousFullSetId: z.nullable(Id64),
  previousSetId: z.nullable(Id64),
  rawStatus: z.nullable(z.string()),
  rawFileStatus: z.nullable(z.string()),
  usable: z.boolean(),
  plusArchivelog: z.nullable(z.boolean()),
  encrypted: z.nullable(z.boolean()),
  startedAt: z.nullable(UtcInstant),
  endedAt: z.nullable(UtcInstant),
  /** From where a restore of it replays log. */
  startReplayScn: z.nullable(Scn),
  minRestoreScn: z.nullable(Scn),
  minRestoreAt: z.nullable(UtcInstant),
  inputBytes: z.nullable(Bytes),
  outputBytes: z.nullable(Bytes),
  tabletCount: z.nullable(Count),
  macroBlockCount: z.nullable(Count),
  result: z.nullable(z.int()),
  comment: z.nullable(z.string()),
  path: z.nullable(z.string()),
})
export type BackupSet = z.infer<typeof BackupSet>
