import type { Problem, ProblemName } from '@tidemark/contract'
import { problemName } from '@tidemark/contract'

/** Why a request came to nothing. `unreachable`: Tidemark's own server did not answer, or not in words we know. */
export type ProblemKind = ProblemName | 'unreachable'

/** Every failure of a request, with the server's own account of it where there is one. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly kind: ProblemKind
  readonly retryable: boolean
  readonly problem: Problem | null

  constructor(problem: Problem | null, options?: ErrorOptions) {
    super(problem?.title ?? 'Tidemark does not answer', options)
    this.kind = problem === null ? 'unreachable' : problemName(problem.type)
    this.retryable = problem === null ? true : problem.retryable
    this.problem = problem
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ProblemError
  }
}
