import type { Parameter, Warning } from '../sql/query-context.ts'
import type { Session } from './session.ts'
import type { Sessions } from './sessions.ts'
import type { StatementWords } from './statement-words.ts'

/** One statement on its way, with what it may touch. */
export interface Statement {
  readonly session: Session
  readonly sessions: Sessions
  readonly words: StatementWords
  /** null: the text protocol, where a `?` is a mistake. */
  readonly parameters: readonly Parameter[] | null
  /** Where it leaves its warnings. */
  readonly warnings: Warning[]
}
