import { type Statement, sql, uint64 } from '../literal.ts'

/** Ends the statement another connection runs; that connection stays. 1094 when it is gone. */
export function killQuery(connectionId: string): Statement {
  return sql`KILL QUERY ${uint64(connectionId)}`
}
