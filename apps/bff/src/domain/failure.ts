import type { JobState, ObError } from '@tidemark/contract'
import { describeResult } from '@tidemark/oceanbase'

/** What a row says of how its work ended. */
interface Ended {
  readonly result: number | null
  readonly comment: string | null
}

/** Why a job failed, by its own word or that of its task; null when it did not, or when neither says. */
export function failureOf(job: Ended & { readonly state: JobState }, task: Ended | null): ObError | null {
  if (job.state !== 'failed') return null
  const said = job.comment ?? task?.comment ?? ''
  const described = describeResult(job.result ?? task?.result ?? 0, said)
  return described === null ? null : { ...described, said }
}
