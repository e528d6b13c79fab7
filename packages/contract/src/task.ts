import * as z from 'zod/mini'
import { Bytes, Count, Id64, UtcInstant } from './primitives.ts'

/** Phases of a backup task in the order of 4.3.5; a word we do not know is shown as it is. */
export const TASK_PHASES = [
  'INIT',
  'BACKUP_SYS_META',
  'BACKUP_USER_META',
  'BACKUP_META_FINISH',
  'BACKUP_USER_DATA',
  'BACKUP_FUSE_TABLET_META',
  'PREPARE_BACKUP_LOG',
  'BEFORE_BACKUP_LOG',
  'BACKUP_LOG',
] as const

/** Where a running job stands; fractions are 0 … 1, null where the database gives no base for one. */
export const TaskProgress = z.object({
  phase: z.string(),
  dataFraction: z.nullable(z.number()),
  logFraction: z.nullable(z.number()),
  /** In PREPARE_BACKUP_LOG: the moment the archive checkpoint has to pass, and how far it is behind. */
  waitsForCheckpointAt: z.nullable(UtcInstant),
  checkpointBehindMs: z.nullable(z.number()),
})
export type TaskProgress = z.infer<typeof TaskProgress>

/** The job's work on one backup set. */
export const BackupTask = z.object({
  taskId: Id64,
  rawStatus: z.string(),
  startedAt: z.nullable(UtcInstant),
  endedAt: z.nullable(UtcInstant),
  inputBytes: z.nullable(Bytes),
  outputBytes: z.nullable(Bytes),
  tabletCount: z.nullable(Count),
  finishTabletCount: z.nullable(Count),
  macroBlockCount: z.nullable(Count),
  finishMacroBlockCount: z.nullable(Count),
  fileCount: z.nullable(Count),
  logFileCount: z.nullable(Count),
  finishLogFileCount: z.nullable(Count),
  metaTurn: z.nullable(Count),
  dataTurn: z.nullable(Count),
  result: z.nullable(z.int()),
  comment: z.nullable(z.string()),
  path: z.nullable(z.string()),
  progress: z.nullable(TaskProgress),
})
export type BackupTask = z.infer<typeof BackupTask>

/** A phase as the collector saw it: entered and left at the times of its polls. */
export const PhaseSegment = z.object({
  phase: z.string(),
  enteredAt: UtcInstant,
  leftAt: z.nullable(UtcInstant),
})
export type PhaseSegment = z.infer<typeof PhaseSegment>
