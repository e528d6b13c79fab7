import type { FieldError, ObError, ProblemName } from '@tidemark/contract'

export interface AppErrorOptions {
  /** A sentence for the operator; never SQL, a stack or a driver's text. */
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  readonly obError?: ObError
  readonly retryAfterMs?: number
  readonly cause?: unknown
}

/** The one error that is thrown on purpose: it knows which problem it becomes. Everything else is `internal`. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly problem: ProblemName
  readonly detail: string | undefined
  readonly errors: readonly FieldError[] | undefined
  readonly obError: ObError | undefined
  readonly retryAfterMs: number | undefined

  constructor(problem: ProblemName, options: AppErrorOptions = {}) {
    super(options.detail ?? problem, options.cause === undefined ? undefined : { cause: options.cause })
    this.problem = problem
    this.detail = options.detail
    this.errors = options.errors
    this.obError = options.obError
    this.retryAfterMs = options.retryAfterMs
  }
}
