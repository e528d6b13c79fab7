import { type Problem, type ProblemName, problemType } from '@tidemark/contract'
import { AppError } from './app-error.ts'

interface Kind {
  readonly status: number
  readonly title: string
  /** The same request may succeed later without being changed. */
  readonly retryable: boolean
}

const KINDS = {
  validation: { status: 400, title: 'The request is not as it should be', retryable: false },
  'not-found': { status: 404, title: 'There is no such thing', retryable: false },
  'job-running': { status: 409, title: 'A job is running', retryable: true },
  'no-destination': { status: 409, title: 'No destination is set', retryable: false },
  'archive-off': { status: 409, title: 'Log archiving is not running', retryable: false },
  'not-ready': { status: 409, title: 'Something holds it up', retryable: true },
  'statement-rejected': { status: 422, title: 'OceanBase refused the statement', retryable: false },
  'database-denied': { status: 503, title: 'OceanBase refused the login or a privilege', retryable: false },
  'database-unreachable': { status: 503, title: 'The database cannot be reached', retryable: true },
  'outcome-unknown': { status: 504, title: 'Nobody can say yet whether it was done', retryable: false },
  'operation-expired': { status: 410, title: 'The plan has expired', retryable: false },
  forbidden: { status: 403, title: 'The request did not come from this console', retryable: false },
  'signed-out': { status: 401, title: 'Nobody is signed in', retryable: false },
  'wrong-key': { status: 401, title: 'That is not the access key', retryable: false },
  throttled: { status: 429, title: 'Too many tries', retryable: true },
  overloaded: { status: 503, title: 'Too much at once', retryable: true },
  'too-large': { status: 413, title: 'The request is too large', retryable: false },
  internal: { status: 500, title: 'Something went wrong in the console', retryable: false },
} as const satisfies Record<ProblemName, Kind>

/** A problem of this name, as it leaves the process or stands in an operation's step. */
export function toProblem(error: AppError): Problem {
  const { status, title, retryable } = KINDS[error.problem]
  return {
    type: problemType(error.problem),
    title,
    status: error.status ?? status,
    retryable,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.errors === undefined ? {} : { errors: [...error.errors] }),
    ...(error.obError === undefined ? {} : { obErrno: error.obError.errno, obError: error.obError }),
  }
}

/** What Express and Node throw at bad input: an error with a 4xx `status`. */
function clientFault(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? error.status : null
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null
}

/** Any error as one of ours: what was not foreseen is `internal` and tells nothing. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const status = clientFault(error)
  if (status !== null)
    return new AppError('validation', { status, detail: 'The request cannot be read.', cause: error })
  return new AppError('internal', { cause: error })
}

export function statusOf(name: ProblemName): number {
  return KINDS[name].status
}
