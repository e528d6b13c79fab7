import type { Problem } from '@tidemark/contract'
import type { SendResult } from '../collect/connected-cluster.ts'
import { AppError } from '../http/app-error.ts'
import { toProblem } from '../http/problems.ts'

type Unsent = Extract<SendResult, { outcome: 'not-sent' }>

const NOT_SENT = {
  unreachable: ['database-unreachable', 'No connection could be made; nothing was sent.'],
  denied: ['database-denied', 'OceanBase refused the login; nothing was sent.'],
  overloaded: ['overloaded', 'No connection was free in time; nothing was sent.'],
  'tenant-changed': [
    'not-ready',
    'A tenant was renamed, dropped or made anew since this was planned; nothing was sent.',
  ],
  'wrong-session': ['database-unreachable', 'The session is not the one the console needs; nothing was sent.'],
} as const satisfies Record<Unsent['cause'], unknown>

/** What went wrong with a step, in the words of a problem; null for one that was accepted. */
export function stepProblem(result: SendResult): Problem | null {
  switch (result.outcome) {
    case 'accepted':
      return null
    case 'refused':
      return toProblem(new AppError('statement-rejected', { detail: result.error.said, obError: result.error }))
    case 'unknown':
      return toProblem(
        new AppError('outcome-unknown', {
          detail: 'The answer was lost or came too late. It is not sent again; the views will tell.',
          ...(result.error === null ? {} : { obError: result.error }),
        }),
      )
    case 'not-sent': {
      const [problem, detail] = NOT_SENT[result.cause]
      return toProblem(new AppError(problem, { detail }))
    }
  }
}

/** Why a step that depends on others stayed unsent. */
export function unsentProblem(detail: string): Problem {
  return toProblem(new AppError('not-ready', { detail }))
}
