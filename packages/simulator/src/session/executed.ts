import { OK, type StatementResult } from '../sql/result-set.ts'
import type { SessionChange } from '../wire/reply.ts'

/** What one statement did. */
export interface Executed {
  readonly result: StatementResult
  /** null: a statement of a kind that never touches the session. */
  readonly changes: readonly SessionChange[] | null
}

export const DONE: Executed = { result: OK, changes: null }

export function changed(changes: readonly SessionChange[]): Executed {
  return { result: OK, changes }
}
