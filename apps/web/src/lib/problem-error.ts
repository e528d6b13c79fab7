import type { Problem, ProblemName } from '@tidemark/contract'
import { problemName } from '@tidemark/contract'
import type { FreshnessMark } from './freshness/freshness-view.ts'

/** Why a request came to nothing. `unreachable`: Tidemark's own server did not answer, or not in words we know. */
export type ProblemKind = ProblemName | 'unreachable'

interface ProblemErrorOptions extends ErrorOptions {
  readonly freshness?: FreshnessMark | null
  readonly retryAfterMs?: number | null
}

/** Every failure of a request, with the server's own account of it where there is one. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly kind: ProblemKind
  readonly retryable: boolean
  readonly problem: Problem | null

  /** How current the cluster was that had no such thing; null where the failure tells nothing of it. */
  readonly freshness: FreshnessMark | null
  /** How long the server asks to wait before the next try; null: it does not say. */
  readonly retryAfterMs: number | null

  constructor(
    problem: Problem | null,
    { freshness = null, retryAfterMs = null, ...options }: ProblemErrorOptions = {},
  ) {
    super(problem?.title ?? 'Tidemark does not answer', options)
    this.kind = problem === null ? 'unreachable' : problemName(problem.type)
    this.retryable = problem === null ? true : problem.retryable
    this.problem = problem
    this.freshness = freshness
    this.retryAfterMs = retryAfterMs
  }
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ProblemError
  }
}
