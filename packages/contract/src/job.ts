import * as z from 'zod/mini'
import { BackupSet, BackupType } from './backup-set.ts'
import { Bytes, Count, commaList, Id64, OperationId, queryInt, TenantId, UtcInstant } from './primitives.ts'
import { ObError } from './problem.ts'
import { BackupTask, PhaseSegment, TaskProgress } from './task.ts'

export const JOB_STATES = ['queued', 'running', 'canceling', 'completed', 'failed', 'canceled', 'unknown'] as const
export const JobState = z.enum(JOB_STATES)
export type JobState = z.infer<typeof JobState>

/** Tidemark: the description carries a token of ours · sys: from the sys tenant · tenant: from the tenant itself. */
export const StartedBy = z.enum(['tidemark', 'sys', 'tenant'])
export type StartedBy = z.infer<typeof StartedBy>

export const JobRef = z.object({ tenantId: z.int(), jobId: Id64 })
export type JobRef = z.infer<typeof JobRef>

/** One requested backup. The key is (tenantId, jobId): a job id is unique within its tenant only. */
export const BackupJob = z.object({
  tenantId: z.int(),
  /** null: the tenant is no longer in the tenant view. The parent of a sys backup belongs to tenant 1, `sys`. */
  tenantName: z.nullable(z.string()),
  jobId: Id64,
  backupSetId: z.nullable(Id64),
  backupType: BackupType,
  plusArchivelog: z.nullable(z.boolean()),
  /** Its sets can be restored with a password only. */
  encrypted: z.nullable(z.boolean()),
  state: JobState,
  /** OceanBase's own word, kept for the day it adds one. */
  rawStatus: z.string(),
  startedAt: z.nullable(UtcInstant),
  endedAt: z.nullable(UtcInstant),
  /** Negative internal code; 0 = success. */
  result: z.nullable(z.int()),
  comment: z.nullable(z.string()),
  /** The operator's own words, without our token. */
  description: z.nullable(z.string()),
  operationId: z.nullable(OperationId),
  startedBy: StartedBy,
  /** A cluster-level job of sys: it has children instead of a task. */
  isParent: z.boolean(),
  parent: z.nullable(JobRef),
  executorTenantIds: z.array(z.int()),
  path: z.nullable(z.string()),
  inputBytes: z.nullable(Bytes),
  outputBytes: z.nullable(Bytes),
  /** Only while the job runs. */
  progress: z.nullable(TaskProgress),
})
export type BackupJob = z.infer<typeof BackupJob>

export const JOB_SORTS = [
  'startedAt',
  '-startedAt',
  'endedAt',
  '-endedAt',
  'duration',
  '-duration',
  'outputBytes',
  '-outputBytes',
  'tenant',
  '-tenant',
  'state',
  '-state',
] as const

/** Lists are comma-separated; `from` and `to` bound the start; `cursor` is the `nextCursor` of the answer before. */
export const JobListQuery = z.strictObject({
  tenants: z.optional(commaList(z.string().check(z.regex(/^\d{1,10}$/)))),
  types: z.optional(commaList(z.enum(['full', 'incremental', 'unknown']))),
  states: z.optional(commaList(JobState)),
  startedBy: z.optional(commaList(StartedBy)),
  from: z.optional(UtcInstant),
  to: z.optional(UtcInstant),
  sort: z.optional(z.enum(JOB_SORTS)),
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z.optional(queryInt(1, 500)),
})
export type JobListQuery = z.infer<typeof JobListQuery>

/** Counts are of all filters but the one by state, so that they can act as that filter. */
export const JobList = z.object({
  jobs: z.array(BackupJob),
  total: Count,
  counts: z.record(JobState, Count),
  nextCursor: z.nullable(z.string()),
  /** The start of the oldest job OceanBase still remembers. */
  sinceAt: z.nullable(UtcInstant),
})
export type JobList = z.infer<typeof JobList>

/** One column of the job's or its task's view, as the database shows it. PASSWD is never read: its value is null. */
export const ViewColumn = z.object({ name: z.string(), value: z.nullable(z.string()), read: z.boolean() })
export type ViewColumn = z.infer<typeof ViewColumn>

export const JobPage = z.object({
  job: BackupJob,
  /** The view the row was last seen in, e.g. `CDB_OB_BACKUP_JOB_HISTORY`. */
  viewName: z.string(),
  columns: z.array(ViewColumn),
  task: z.nullable(BackupTask),
  backupSet: z.nullable(BackupSet),
  /** What the collector watched; the views keep only the present phase. */
  phases: z.array(PhaseSegment),
  parent: z.nullable(BackupJob),
  children: z.array(BackupJob),
  /** The other children of its parent. */
  siblings: z.array(BackupJob),
  error: z.nullable(ObError),
  /** The statement, if this console sent it and still remembers. */
  statement: z.nullable(z.object({ operationId: OperationId, sql: z.string(), sentAt: UtcInstant })),
  /** Whether a cancel would reach it now. */
  cancelable: z.boolean(),
  /** What a cancel must name: the tenant of the job, or for a parent its executors. */
  cancelTenantIds: z.array(TenantId),
})
export type JobPage = z.infer<typeof JobPage>
