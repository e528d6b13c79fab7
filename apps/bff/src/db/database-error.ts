/**
 * unreachable: no connection could be made, or it went away · denied: the login or a privilege · timed-out: our own
 * limit (no errno) or the server's · rejected: any other ERR packet · wrong-session: the session is not what was asked for ·
 * overloaded: nobody was free in time · no-backup: it is no OceanBase with tenants; `said` is what it calls itself.
 */
export type DatabaseErrorKind =
  | 'unreachable'
  | 'denied'
  | 'timed-out'
  | 'rejected'
  | 'wrong-session'
  | 'overloaded'
  | 'no-backup'

export interface DatabaseErrorFacts {
  /** OceanBase's number; null when no ERR packet came. */
  readonly errno: number | null
  readonly sqlState: string | null
  /** OceanBase's own text without secrets; '' when it said nothing. */
  readonly said: string
}

const SILENT: DatabaseErrorFacts = { errno: null, sqlState: null, said: '' }

/** What every failure of the driver becomes at this boundary: no SQL, no stack of the driver, no secret. */
export class DatabaseError extends Error implements DatabaseErrorFacts {
  override readonly name = 'DatabaseError'
  readonly kind: DatabaseErrorKind
  readonly errno: number | null
  readonly sqlState: string | null
  readonly said: string

  constructor(kind: DatabaseErrorKind, facts: DatabaseErrorFacts = SILENT) {
    super(facts.errno === null ? kind : `${kind} (${facts.errno})`)
    this.kind = kind
    this.errno = facts.errno
    this.sqlState = facts.sqlState
    this.said = facts.said
  }
}
