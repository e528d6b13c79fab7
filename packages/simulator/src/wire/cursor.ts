import type { ResultSet } from '../sql/result-set.ts'

/** A result whose rows wait to be fetched. */
export interface Cursor {
  readonly result: ResultSet
  sent: number
}
