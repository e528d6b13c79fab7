import * as z from 'zod/mini'
import { JobRef, JobState, ViewColumn } from './job.ts'
import { Bytes, Count, commaList, Id64, queryInt, TenantId, UtcInstant } from './primitives.ts'
import { ObError } from './problem.ts'

/** A tenant's delete policy: what ended before the recovery window goes, hour by hour. */
export const DeletePolicy = z.object({
  tenantId: TenantId,
  /** OceanBase's own: `default`; the newest also `log_only`, which keeps log alone. */
  policyName: z.string(),
  /** As OceanBase keeps it, e.g. `7d`; null: none, then nothing is ever obsolete. */
  recoveryWindow: z.nullable(z.string()),
  recoveryWindowMs: z.nullable(z.number()),
})
export type DeletePolicy = z.infer<typeof DeletePolicy>

/** What would be deleted, were the policy carried out now, and what keeps the window restorable. */
export const ObsoleteBackups = z.object({
  windowStartsAt: UtcInstant,
  setIds: z.array(Id64),
  setBytes: Bytes,
  pieceCount: Count,
  pieceBytes: Bytes,
  /** The full set that is kept though it ended before the window; null: none did. */
  keepsSetId: z.nullable(Id64),
  /** Sets at destinations that are no longer in use: no policy deletes them. */
  elsewhereCount: Count,
})
export type ObsoleteBackups = z.infer<typeof ObsoleteBackups>

export const DELETE_KINDS = ['obsolete', 'sets', 'pieces', 'all', 'unknown'] as const
export const DeleteKind = z.enum(DELETE_KINDS)
export type DeleteKind = z.infer<typeof DeleteKind>

/** One run of deleting. The key is (tenantId, jobId); it is no key of a backup, though both count in one row. */
export const DeleteJob = z.object({
  tenantId: z.int(),
  /** null: the tenant is no longer in the tenant view. */
  tenantName: z.nullable(z.string()),
  jobId: Id64,
  deletes: DeleteKind,
  /** OceanBase's own words: TYPE and STATUS. */
  rawType: z.string(),
  rawStatus: z.string(),
  state: JobState,
  /** Of `obsolete`: what ended before goes. */
  expiresAt: z.nullable(UtcInstant),
  /** Of `sets` and `pieces`: their ids. */
  ids: z.array(Id64),
  startedAt: z.nullable(UtcInstant),
  endedAt: z.nullable(UtcInstant),
  taskCount: z.nullable(Count),
  doneTaskCount: z.nullable(Count),
  /** Negative internal code; 0 = success. */
  result: z.nullable(z.int()),
  comment: z.nullable(z.string()),
  /** sys: from the sys tenant · tenant: by the tenant's policy, or from the tenant itself: OceanBase does not tell. */
  startedBy: z.enum(['sys', 'tenant']),
  /** A job of sys: it has children instead of tasks. */
  isParent: z.boolean(),
  parent: z.nullable(JobRef),
  executorTenantIds: z.array(z.int()),
})
export type DeleteJob = z.infer<typeof DeleteJob>

/** What a delete job does to one set or piece. */
export const DeleteTask = z.object({
  taskId: Id64,
  target: z.enum(['set', 'piece', 'complement-log', 'unknown']),
  rawType: z.string(),
  targetId: z.nullable(Id64),
  roundId: z.nullable(Id64),
  state: JobState,
  rawStatus: z.string(),
  startedAt: z.nullable(UtcInstant),
  endedAt: z.nullable(UtcInstant),
  /** Log streams, or of the newest tasks. */
  totalCount: z.nullable(Count),
  finishedCount: z.nullable(Count),
  result: z.nullable(z.int()),
  comment: z.nullable(z.string()),
  path: z.nullable(z.string()),
})
export type DeleteTask = z.infer<typeof DeleteTask>

/** Newest start first. Of the runs that found nothing there is only the last of each tenant. */
export const DeleteJobListQuery = z.strictObject({
  tenants: z.optional(commaList(z.string().check(z.regex(/^\d{1,10}$/)))),
  states: z.optional(commaList(JobState)),
  from: z.optional(UtcInstant),
  to: z.optional(UtcInstant),
  offset: z.optional(queryInt(0, 999_999_999)),
  limit: z.optional(queryInt(1, 500)),
})
export type DeleteJobListQuery = z.infer<typeof DeleteJobListQuery>

/** Counts are of all filters but the one by state. */
export const DeleteJobList = z.object({
  jobs: z.array(DeleteJob),
  total: Count,
  counts: z.record(JobState, Count),
})
export type DeleteJobList = z.infer<typeof DeleteJobList>

export const DeleteJobPage = z.object({
  job: DeleteJob,
  viewName: z.string(),
  columns: z.array(ViewColumn),
  /** null: OceanBase has not told them yet, or the job is older than what the console reads. */
  tasks: z.nullable(z.array(DeleteTask)),
  parent: z.nullable(DeleteJob),
  children: z.array(DeleteJob),
  error: z.nullable(ObError),
  cancelable: z.boolean(),
  /** What a cancel must name: the tenant of the job, or for a parent those of its children that still run. */
  cancelTenantIds: z.array(TenantId),
})
export type DeleteJobPage = z.infer<typeof DeleteJobPage>
