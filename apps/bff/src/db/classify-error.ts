import { z } from 'zod'
import { DatabaseError, type DatabaseErrorKind } from './database-error.ts'

/**
 * An ERR packet as mysql2 gives it. `errno` and `sqlState` come from the packet; `code` is mysql2's own name for the
 * number and wrong for OceanBase's. A socket's error has a negative errno and no sqlState.
 */
const ErrPacket = z.object({ errno: z.int().positive(), sqlState: z.string(), sqlMessage: z.string().optional() })

/** Logins and privileges: wrong password, no such database, locked or expired account, host not allowed, no grant. */
const DENIED = new Set([1044, 1045, 1049, 1130, 1142, 1143, 1227, 1698, 3118, 5039])

/** Refusals of a login that time may cure: too many connections, time-outs, a server that is starting or stopping. */
const UNAVAILABLE = new Set([1040, 1053, 1203, 4012, 4023, 4038, 4638, 4663])

/** `ob_query_timeout`, and whatever else OceanBase calls a time-out. */
const SERVER_TIMEOUT = 4012

/** Whether the connection had been made when it failed: before, an ERR packet is about the login. */
export type ConnectionPhase = 'connecting' | 'connected'

/**
 * A failure of the driver as a DatabaseError; one that is one already stays. `scrub` takes every live secret out of
 * OceanBase's text: 1064 repeats the statement.
 */
export function classifyError(raw: unknown, phase: ConnectionPhase, scrub: (text: string) => string): DatabaseError {
  if (raw instanceof DatabaseError) return raw
  const packet = ErrPacket.safeParse(raw)
  if (!packet.success) return new DatabaseError('unreachable')
  const { errno, sqlState, sqlMessage = '' } = packet.data
  return new DatabaseError(kindOf(errno, phase), { errno, sqlState, said: scrub(sqlMessage) })
}

function kindOf(errno: number, phase: ConnectionPhase): DatabaseErrorKind {
  if (DENIED.has(errno)) return 'denied'
  if (phase === 'connected') return errno === SERVER_TIMEOUT ? 'timed-out' : 'rejected'
  return UNAVAILABLE.has(errno) ? 'unreachable' : 'denied'
}
