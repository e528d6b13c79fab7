/** A delete job that is in the job table, with what its work remembers beside the rows. */
export interface DeleteRun {
  readonly tenantId: number
  readonly jobId: bigint
  /** When each of its tasks began and will be done, by TASK_ID. */
  readonly work: Map<bigint, { readonly fromUs: bigint; readonly untilUs: bigint }>
  retries: number
}
