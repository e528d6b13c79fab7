import { z } from 'zod'
import { queryTimeoutHint, type Statement, sql } from '../literal.ts'

/** The database's time, in the session's zone, with microseconds. */
export function readNow(timeoutUs: number): Statement {
  return sql`SELECT ${queryTimeoutHint(timeoutUs)} NOW(6) AS now`
}

export const NowRow = z.object({ now: z.string() })
