import type { JobPage } from '@tidemark/contract'
import { failureWords } from '../job-result.ts'
import { ResultProblem } from './result-problem.tsx'

/** Why a backup came to nothing. */
export function JobFailure({ page: { job, error } }: { readonly page: JobPage }) {
  if (error === null) return null
  return <ResultProblem error={error} what={failureWords(job) ?? error.code ?? error.errno} said={job.comment} />
}
