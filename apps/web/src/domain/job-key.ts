import type { JobRef } from '@tidemark/contract'

/**
 * A job's key in addresses and lists: an id alone is unique within its tenant only. Written with a dash: a router that
 * reads `1002.10` as a number would lose the last digit.
 */
export function jobKey({ tenantId, jobId }: JobRef): string {
  return `${tenantId}-${jobId}`
}
