/** Which statements a fault meets. */
interface Aim {
  /** A regular expression, found anywhere in the statement, case ignored; without it every statement. */
  readonly match?: string
  /** How often it strikes; without it until it is cleared. */
  readonly times?: number
}

/**
 * What can go wrong on demand.
 *
 * refuse: the port is closed, sessions stay · drop-before, drop-after: the connection is cut instead of an answer, the
 * statement not executed, or executed · hang: no answer until the fault is cleared · slow: the answer takes `ms` more ·
 * deny: refused with this error · truncate: half of the rows, then the connection is cut · destination: SET of a
 * destination is refused, running jobs fail, archiving stands still · job-failing: jobs fail at a phase with an
 * internal code
 */
export type FaultSpec =
  | { readonly kind: 'refuse' }
  | ({ readonly kind: 'drop-before' | 'drop-after' | 'hang' | 'truncate' } & Aim)
  | ({ readonly kind: 'slow'; readonly ms: number } & Aim)
  | ({ readonly kind: 'deny'; readonly errno: number; readonly sqlState?: string; readonly message?: string } & Aim)
  | {
      readonly kind: 'destination'
      readonly state: 'unreachable' | 'occupied' | 'foreign'
      /** Without it, those of every tenant. */
      readonly tenant?: string
      /** Without it, all; with it, only those whose path begins so. */
      readonly pathPrefix?: string
    }
  | { readonly kind: 'archive-interrupted'; readonly tenant: string }
  | {
      readonly kind: 'job-failing'
      readonly tenant?: string
      /**
       * A task's STATUS, or INIT for the job's own; without it the next phase of a backup. `DELETE BACKUP SET` and
       * `DELETE BACKUP PIECE` meet the tasks of delete jobs.
       */
      readonly phase?: string
      /** An internal code such as 4184 (whichever sign). */
      readonly code: number
      readonly times?: number
    }

export interface Fault {
  readonly id: number
  readonly fault: FaultSpec
  /** Strikes left of a fault on statements; null: no end, or not of that kind. */
  readonly left: number | null
}

/** One statement as the server received it. */
export interface StatementEntry {
  /** Rises by one with each statement, never reused. */
  readonly seq: number
  /** When it came, of the simulator's time, ISO 8601 with microseconds. */
  readonly at: string
  readonly connectionId: number
  readonly user: string
  readonly tenant: string
  /** Exactly as received. */
  readonly text: string
  /** Whether it got past the faults, to be parsed and executed. */
  readonly reached: boolean
  /** `dropped`: the connection was cut instead of an answer. */
  readonly outcome: 'running' | 'ok' | 'rows' | 'error' | 'dropped'
  /** Of outcome `error`; null for the others. */
  readonly errno: number | null
}

export interface AccountSpec {
  readonly tenant: string
  readonly user: string
  /** null or absent: none. */
  readonly password?: string | null
  /** The right to ALTER SYSTEM; absent: it has it. */
  readonly mayAlterSystem?: boolean
}

export interface Health {
  readonly port: number
  readonly scenario: string
  readonly seed: number
  readonly speed: number
  readonly version: string
  readonly clusterName: string
  /** The simulator's time, ISO 8601 with microseconds. */
  readonly now: string
}

/** What a test can do to a running simulator. Every call throws ControlRefused when the simulator says no. */
export interface ControlClient {
  health(): Promise<Health>
  /** Moves time on by so many seconds; everything due happens before the call returns. */
  advance(seconds: number): Promise<Health>
  /** Another world behind the same port: sessions are cut, ids begin again. */
  scenario(name: string, seed?: number): Promise<Health>
  /** As `scenario('blank')`: what was there is gone. */
  empty(): Promise<Health>
  /** The port closed and opened, sessions cut; the world lives on. */
  restart(): Promise<Health>
  /** Statements later than `seq`, oldest first. */
  statements(since?: number): Promise<readonly StatementEntry[]>
  clearStatements(): Promise<void>
  /** @returns the fault's id */
  inject(fault: FaultSpec): Promise<number>
  faults(): Promise<readonly Fault[]>
  clearFault(id: number): Promise<void>
  clearFaults(): Promise<void>
  putAccount(account: AccountSpec): Promise<void>
}

export class ControlRefused extends Error {
  override readonly name = 'ControlRefused'
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** @param url such as `http://127.0.0.1:2880` */
export function createControlClient(url: string, signal?: AbortSignal): ControlClient {
  async function call<Reply>(method: string, path: string, body?: unknown): Promise<Reply> {
    const response = await fetch(new URL(path, url), {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      ...(signal === undefined ? {} : { signal }),
    })
    const text = await response.text()
    if (!response.ok) throw new ControlRefused(response.status, reasonOf(text))
    const reply: Reply = JSON.parse(text)
    return reply
  }

  return {
    health: () => call('GET', '/health'),
    advance: (seconds) => call('POST', '/advance', { seconds }),
    scenario: (name, seed) => call('POST', '/scenario', { name, seed }),
    empty: () => call('POST', '/empty', {}),
    restart: () => call('POST', '/restart', {}),
    statements: async (since = 0) =>
      (await call<{ statements: StatementEntry[] }>('GET', `/statements?since=${since}`)).statements,
    clearStatements: () => call('DELETE', '/statements'),
    inject: async (fault) => (await call<{ id: number }>('POST', '/faults', fault)).id,
    faults: async () => (await call<{ faults: Fault[] }>('GET', '/faults')).faults,
    clearFault: (id) => call('DELETE', `/faults/${id}`),
    clearFaults: () => call('DELETE', '/faults'),
    putAccount: (account) => call('POST', '/accounts', account),
  }
}

function reasonOf(text: string): string {
  const { error }: { error: string } = JSON.parse(text)
  return error
}
