import * as z from 'zod/mini'
import { ArchivePiece } from './archive.ts'
import { BackupSet } from './backup-set.ts'
import { Bytes, Count, Id64, queryInt, Scn, UtcInstant } from './primitives.ts'

/** A moment, both ways: `at` is cut to the microsecond, `scn` is exact. */
export const Moment = z.object({ scn: Scn, at: UtcInstant })
export type Moment = z.infer<typeof Moment>

/** From … to … a tenant can be restored right now, both included. */
export const RestorableRange = z.object({ from: Moment, to: Moment })
export type RestorableRange = z.infer<typeof RestorableRange>

/** Why a stretch cannot be restored. archive-*, piece-*: it has no log · no-set: it has, but no usable set to begin from. */
export const HOLE_CAUSES = [
  'archive-stopped',
  'archive-interrupted',
  'archive-suspended',
  'piece-deleted',
  'piece-broken',
  'piece-incomplete',
  'piece-missing',
  'no-set',
  'no-log',
] as const
export const HoleCause = z.enum(HOLE_CAUSES)
export type HoleCause = z.infer<typeof HoleCause>

/** A stretch behind the first range; `until` null: it goes on. */
export const RestorableHole = z.object({
  from: Moment,
  until: z.nullable(Moment),
  cause: HoleCause,
  roundId: z.nullable(Id64),
  pieceId: z.nullable(Id64),
})
export type RestorableHole = z.infer<typeof RestorableHole>

/** The fact: what can be restored of a tenant. No range: nothing can. */
export const Restorable = z.object({ ranges: z.array(RestorableRange), holes: z.array(RestorableHole) })
export type Restorable = z.infer<typeof Restorable>

/** The same in short; null: nothing can be restored. */
export const RestorableSpan = z.nullable(z.object({ fromAt: UtcInstant, toAt: UtcInstant, holes: Count }))
export type RestorableSpan = z.infer<typeof RestorableSpan>

/** Why a moment cannot be restored to. not-yet-archived: the log will be there. */
export const UnrestorableCause = z.enum([...HOLE_CAUSES, 'before-first', 'not-yet-archived', 'nothing-restorable'])
export type UnrestorableCause = z.infer<typeof UnrestorableCause>

/** What a restore would be called, and where it would live; nothing here is a secret. Absent: the newest moment. */
export const RestorePreviewQuery = z.strictObject({
  scn: z.optional(Scn),
  at: z.optional(UtcInstant),
  /** The new tenant's name; absent: a word that says what to put there. */
  name: z.optional(z.string()),
  pools: z.optional(z.string()),
  locality: z.optional(z.string()),
  primaryZone: z.optional(z.string()),
  concurrency: z.optional(queryInt(0, 100)),
  /** Minutes east of UTC, for the form with a time. */
  utcOffsetMinutes: z.optional(queryInt(-840, 840)),
})
export type RestorePreviewQuery = z.infer<typeof RestorePreviewQuery>

/** What a restore would read. `ownLog`: the last set carries its log itself, no piece is read. Bytes null: not all are known. */
export const RestoreReading = z.object({
  sets: z.array(BackupSet),
  pieces: z.array(ArchivePiece),
  setsBytes: z.nullable(Bytes),
  piecesBytes: z.nullable(Bytes),
  ownLog: z.boolean(),
  encrypted: z.boolean(),
})
export type RestoreReading = z.infer<typeof RestoreReading>

/** A statement to be run elsewhere, secrets masked; the console never sends it. */
export const RestoreStatements = z.object({
  /** UNTIL SCN, which means the same everywhere. */
  byScn: z.string(),
  /** UNTIL TIME, for a zone `utcOffsetMinutes` east of UTC; null where no time to the microsecond names the moment. */
  byTime: z.nullable(z.string()),
  /** The keys of the storage are masked: they have to be put in by hand. */
  hasMaskedKeys: z.boolean(),
})
export type RestoreStatements = z.infer<typeof RestoreStatements>

export const RestorePreview = z.object({
  restorable: Restorable,
  /** null: nothing was ever restorable and no moment was asked for. */
  moment: z.nullable(Moment),
  reading: z.nullable(RestoreReading),
  statements: z.nullable(RestoreStatements),
  /** null: the moment can be restored. */
  why: z.nullable(
    z.object({
      cause: UnrestorableCause,
      roundId: z.nullable(Id64),
      pieceId: z.nullable(Id64),
      earlier: z.nullable(Moment),
      later: z.nullable(Moment),
    }),
  ),
  /** Fields that no statement takes. */
  refused: z.array(z.enum(['name', 'pools', 'locality', 'primaryZone'])),
})
export type RestorePreview = z.infer<typeof RestorePreview>
