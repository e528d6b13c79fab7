import type { Blocker, ProblemName } from '@tidemark/contract'
import type { SendResult } from '../collect/connected-cluster.ts'
import { AppError } from '../http/app-error.ts'

type Failed = Exclude<SendResult, { outcome: 'accepted' }>
type NotSent = Extract<SendResult, { outcome: 'not-sent' }>

/** What became of a step that was not accepted, as a problem. */
export function sendProblem(result: Failed): AppError {
  switch (result.outcome) {
    case 'refused':
      return new AppError('statement-rejected', { obError: result.error })
    case 'unknown':
      return new AppError('outcome-unknown', result.error === null ? {} : { obError: result.error })
    case 'not-sent':
      return notSent(result)
  }
}

function notSent({ cause, tenantId }: NotSent): AppError {
  switch (cause) {
    case 'unreachable':
      return new AppError('database-unreachable', { detail: 'The statement was not sent.' })
    case 'denied':
      return new AppError('database-denied', { detail: 'The statement was not sent.' })
    case 'overloaded':
      return new AppError('overloaded', { detail: 'The statement was not sent.' })
    case 'wrong-session':
      return new AppError('not-ready', { detail: 'The statement was not sent: the session is not what it has to be.' })
    case 'tenant-changed':
      return new AppError('not-ready', {
        detail: `The statement was not sent: the name of tenant ${tenantId} belongs to another one now.`,
      })
  }
}

const BLOCKED_BY = new Map<Blocker['code'], ProblemName>([
  ['job-running', 'job-running'],
  ['job-rows-present', 'job-running'],
  ['no-data-destination', 'no-destination'],
  ['archive-not-doing', 'archive-off'],
  ['cluster-down', 'database-unreachable'],
])

/** Why an operation cannot be run now. */
export function blockedProblem({ code, tenantId, params }: Blocker): AppError {
  const by = 'operationId' in params ? `${code} ${String(params.operationId)}` : code
  const whom = tenantId === null ? '' : ` (tenant ${tenantId})`
  return new AppError(BLOCKED_BY.get(code) ?? 'not-ready', { detail: `Held up by ${by}${whom}; nothing was sent.` })
}
