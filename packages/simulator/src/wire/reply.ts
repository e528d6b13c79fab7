import type { ResultSet } from '../sql/result-set.ts'
import type { SqlError } from '../sql/sql-error.ts'

/** What a statement changed in the session, for clients that asked to be told. */
export type SessionChange =
  | { readonly kind: 'variable'; readonly name: string; readonly value: string }
  | { readonly kind: 'schema'; readonly name: string }

interface ReplyEnd {
  /** Bits of STATUS, but those of the packets' own kinds. */
  readonly status: number
  readonly warnings: number
  /** Another statement of the same text follows. */
  readonly more: boolean
}

/** What one statement answers. */
export type Reply =
  | (ReplyEnd & {
      readonly kind: 'ok'
      readonly affectedRows: number
      readonly info: string
      /** null: the statement is none of those that touch the session. */
      readonly changes: readonly SessionChange[] | null
    })
  | (ReplyEnd & {
      readonly kind: 'rows'
      readonly result: ResultSet
      /** Aborted with a SqlError while rows are on their way, the error ends them. */
      readonly signal: AbortSignal
    })
  | { readonly kind: 'error'; readonly error: SqlError }
  /** The connection ends, with half of the rows sent if there are any. */
  | { readonly kind: 'cut'; readonly result: ResultSet | null }
