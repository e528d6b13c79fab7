/** One job, one string: `1002/17`. A job id is unique within its tenant only. */
export type JobKey = `${number}/${string}`

export function jobKey(ref: { readonly tenantId: number; readonly jobId: string }): JobKey {
  return `${ref.tenantId}/${ref.jobId}`
}
