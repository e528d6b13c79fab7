import type { FieldError, ObError, ProblemName } from '@tidemark/contract'

export interface AppErrorOptions {
  /** A sentence for the operator; never SQL, a stack or a driver's text. */
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  readonly obError?: ObError
  readonly retryAfterMs?: number
  /** Another HTTP status than the problem's own, where HTTP has a better one (405, 415). */
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
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
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(problem: ProblemName, options: AppErrorOptions = {}) {
    super(options.detail ?? problem, options.cause === undefined ? undefined : { cause: options.cause })
    this.problem = problem
    this.detail = options.detail
    this.errors = options.errors
    this.obError = options.obError
    this.retryAfterMs = options.retryAfterMs
    this.status = options.status
    this.headers = options.headers ?? {}
  }
}
