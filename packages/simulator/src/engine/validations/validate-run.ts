/** A validate job that is in the job table, with when its tasks began and will be done, by TASK_ID. */
export interface ValidateRun {
  readonly tenantId: number
  readonly jobId: bigint
  readonly work: Map<bigint, { readonly fromUs: bigint; readonly untilUs: bigint }>
}
