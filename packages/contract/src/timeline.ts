import * as z from 'zod/mini'
import { ArchiveState } from './archive.ts'
import { DeleteJob } from './delete-job.ts'
import { BackupJob } from './job.ts'
import { OperationId, UtcInstant } from './primitives.ts'
import { Tenant } from './tenant.ts'

/** `from` < `to`; at most 400 days. */
export const TimelineQuery = z.strictObject({ from: UtcInstant, to: UtcInstant })
export type TimelineQuery = z.infer<typeof TimelineQuery>

/** A stretch of archived log, or of none between two rounds. `toAt` null: it goes on. */
export const ArchiveSpan = z.object({
  kind: z.enum(['archived', 'hole']),
  fromAt: UtcInstant,
  toAt: z.nullable(UtcInstant),
  roundId: z.nullable(z.string()),
})
export type ArchiveSpan = z.infer<typeof ArchiveSpan>

export const TimelineLane = z.object({
  tenant: Tenant,
  /** Jobs that touch the span, oldest first; the parents of sys have no lane, their children do. */
  jobs: z.array(BackupJob),
  /** Deletes that touch the span, oldest first; runs that found nothing are left out. */
  deletes: z.array(DeleteJob),
  archive: z.array(ArchiveSpan),
  archiveState: ArchiveState,
  archiveLagging: z.boolean(),
  archiveLagMs: z.nullable(z.number()),
})
export type TimelineLane = z.infer<typeof TimelineLane>

/** A backup that was sent and has not been met in the views yet. */
export const RequestedBackup = z.object({
  operationId: OperationId,
  tenantIds: z.array(z.int()),
  sentAt: UtcInstant,
  outcome: z.enum(['accepted', 'unknown']),
})
export type RequestedBackup = z.infer<typeof RequestedBackup>

export const Timeline = z.object({
  fromAt: UtcInstant,
  toAt: UtcInstant,
  lanes: z.array(TimelineLane),
  requested: z.array(RequestedBackup),
  /** Stretches of the span in which the collector did not see the database. */
  unobserved: z.array(z.object({ fromAt: UtcInstant, toAt: UtcInstant })),
})
export type Timeline = z.infer<typeof Timeline>
