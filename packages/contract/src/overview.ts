import * as z from 'zod/mini'
import { ArchiveStatus } from './archive.ts'
import { BackupSet } from './backup-set.ts'
import { BackupJob } from './job.ts'
import { Bytes, CalendarDay, Count, queryInt, UtcInstant } from './primitives.ts'
import { Protection } from './protection.ts'
import { RestorableSpan } from './recovery.ts'
import { Tenant } from './tenant.ts'

/** A day's worst word: running > failed > some-failed > completed > none; before-first: nothing had ever been backed up. */
export const StripState = z.enum(['running', 'failed', 'some-failed', 'completed', 'none', 'before-first'])
export type StripState = z.infer<typeof StripState>

/** `failed` = the day's last backup failed; `some-failed` = one failed and a later one completed. */
export const StripDay = z.object({
  day: CalendarDay,
  state: StripState,
  /** archived: whole · gap: part of the day has no log · none: no archiving that day. */
  archive: z.enum(['archived', 'gap', 'none']),
  completed: Count,
  failed: Count,
  canceled: Count,
  outputBytes: Bytes,
})
export type StripDay = z.infer<typeof StripDay>

export const OverviewTenant = z.object({
  tenant: Tenant,
  protection: Protection,
  archive: ArchiveStatus,
  hasDataDestination: z.boolean(),
  hasArchiveDestination: z.boolean(),
  restorable: RestorableSpan,
  /** The newest usable set. */
  lastGoodSet: z.nullable(BackupSet),
  /** The last job that ended. */
  lastJob: z.nullable(BackupJob),
  runningJob: z.nullable(BackupJob),
  /** Thirty days, oldest first, ending today. */
  strip: z.array(StripDay),
})
export type OverviewTenant = z.infer<typeof OverviewTenant>

export const Trouble = z.object({
  at: UtcInstant,
  kind: z.enum(['job-failed', 'archive-interrupted', 'operation-refused']),
  tenantId: z.int(),
  tenantName: z.nullable(z.string()),
  jobId: z.nullable(z.string()),
  code: z.nullable(z.int()),
})
export type Trouble = z.infer<typeof Trouble>

export const OverviewQuery = z.strictObject({
  /** Minutes east of UTC in which a day begins for the reader. */
  utcOffsetMinutes: z.optional(queryInt(-840, 840)),
})
export type OverviewQuery = z.infer<typeof OverviewQuery>

/** Tenants come worst first. */
export const Overview = z.object({
  tenants: z.array(OverviewTenant),
  newestBackupAt: z.nullable(UtcInstant),
  runningJobs: z.array(BackupJob),
  /** Failures and interruptions of the last 24 hours, newest first; at most 20. */
  troubles: z.array(Trouble),
})
export type Overview = z.infer<typeof Overview>
