import * as z from 'zod/mini'
import { Bytes, Count, Id64, Scn, UtcInstant } from './primitives.ts'

export const ARCHIVE_STATES = [
  'not-started',
  'preparing',
  'beginning',
  'archiving',
  'interrupted',
  'suspending',
  'suspended',
  'stopping',
  'stopped',
  'unknown',
] as const
export const ArchiveState = z.enum(ARCHIVE_STATES)
export type ArchiveState = z.infer<typeof ArchiveState>

/** One unbroken run of log archiving. */
export const ArchiveRound = z.object({
  roundId: Id64,
  state: ArchiveState,
  rawStatus: z.nullable(z.string()),
  startScn: z.nullable(Scn),
  startAt: z.nullable(UtcInstant),
  checkpointScn: z.nullable(Scn),
  checkpointAt: z.nullable(UtcInstant),
  pieceSwitchIntervalMs: z.nullable(z.number()),
  compression: z.nullable(z.string()),
  inputBytes: z.nullable(Bytes),
  outputBytes: z.nullable(Bytes),
  path: z.nullable(z.string()),
  comment: z.nullable(z.string()),
})
export type ArchiveRound = z.infer<typeof ArchiveRound>

/** A slice of a round. `endAt` is the planned end. */
export const ArchivePiece = z.object({
  tenantId: z.int(),
  destinationId: z.nullable(Id64),
  roundId: Id64,
  pieceId: Id64,
  rawStatus: z.nullable(z.string()),
  rawFileStatus: z.nullable(z.string()),
  startScn: z.nullable(Scn),
  startAt: z.nullable(UtcInstant),
  checkpointScn: z.nullable(Scn),
  checkpointAt: z.nullable(UtcInstant),
  endScn: z.nullable(Scn),
  endAt: z.nullable(UtcInstant),
  compression: z.nullable(z.string()),
  inputBytes: z.nullable(Bytes),
  outputBytes: z.nullable(Bytes),
  path: z.nullable(z.string()),
})
export type ArchivePiece = z.infer<typeof ArchivePiece>

/** A tenant's archived log. Newest first; at most 5,000 pieces. */
export const ArchiveLog = z.object({
  tenantName: z.string(),
  rounds: z.array(ArchiveRound),
  pieces: z.array(ArchivePiece),
  piecesTotal: Count,
})
export type ArchiveLog = z.infer<typeof ArchiveLog>

/** How archiving of a tenant stands. `archiveLagMs` = the database's now − checkpoint, null where there is none. */
export const ArchiveStatus = z.object({
  logMode: z.nullable(z.enum(['archivelog', 'noarchivelog'])),
  state: ArchiveState,
  lagging: z.boolean(),
  archiveLagMs: z.nullable(z.number()),
  /** `archive_lag_target`, or the 120 s that stand for it where it is 0 or unknown. */
  lagTargetMs: z.number(),
  round: z.nullable(ArchiveRound),
  pieces: Count,
})
export type ArchiveStatus = z.infer<typeof ArchiveStatus>
