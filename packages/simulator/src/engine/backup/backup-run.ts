import type { Trouble } from './trouble.ts'

/** What one backup set is made of. */
interface Workload {
  readonly inputBytes: number
  readonly tabletCount: number
}

/** A job that is in the job table, with what its work remembers beside the rows. */
export interface BackupRun {
  readonly tenantId: number
  readonly jobId: bigint
  /** null until the job is DOING. */
  taskId: bigint | null
  workload: Workload
  /** The phase's work under way; null: it waits, or has to begin again. */
  work: { readonly fromUs: bigint; readonly untilUs: bigint } | null
  retries: number
  /** After an error that may pass: when it is tried again. */
  retryUs: bigint | null
  /** Why its task failed. */
  trouble: Trouble | null
}
