import {
  askProduct,
  type Command,
  killQuery,
  meansOtherServer,
  ProductRow,
  type SessionFault,
  SessionGuardRow,
  type Statement,
  sessionFaults,
  sessionGuard,
  sessionSetup,
  setQueryTimeout,
} from '@tidemark/oceanbase'
import type { Connection } from 'mysql2/promise'
import type { Clock } from '../clock.ts'
import { classifyError } from './classify-error.ts'
import { connect } from './connect.ts'
import { DatabaseError } from './database-error.ts'
import type { DatabaseTarget } from './database-target.ts'

/** The server's own limit ends before ours, so that a slow read is told by it and keeps its connection. */
const SERVER_MARGIN_MS = 500

export interface SessionDeps {
  readonly target: DatabaseTarget
  readonly clock: Clock
  readonly scrub: (text: string) => string
  /** Our limit on one read. */
  readonly readTimeoutMs: number
}

/** One connection that passed the guard: UTC, utf8mb4, NO_BACKSLASH_ESCAPES, the tenant that was asked for. */
export interface Session {
  /** Who the server says it is. */
  readonly guard: SessionGuardRow
  /** Rows as objects by column name. @throws DatabaseError; without an errno the connection is gone. */
  read(statement: Statement): Promise<readonly unknown[]>
  /** The server's limit that a read's hint carries, in microseconds. */
  readonly readTimeoutUs: number
  /** Sets the server's limit on what follows. @throws DatabaseError */
  allow(serverTimeoutMs: number): Promise<void>
  /** Sends a command, once; `limitMs` is our own limit. @throws DatabaseError, after which it may have been executed */
  send(command: Command, limitMs: number): Promise<void>
  /** Told again what every session is told, since ODP may have moved it. @throws DatabaseError */
  renew(): Promise<void>
  /** False once it must not be used again. */
  usable(): boolean
  /** The server went away while nobody asked it anything. */
  readonly lost: Promise<void>
  destroy(): void
}

/**
 * Opens a session and asks it what it is, before anything else is sent.
 * @throws DatabaseError; `wrong-session` when it is not what every session has to be
 */
export async function openSession(deps: SessionDeps): Promise<Session> {
  const { target, clock, scrub, readTimeoutMs } = deps
  const readTimeoutUs = Math.max(100, readTimeoutMs - SERVER_MARGIN_MS) * 1000
  const connection = await connect(target).catch((error: unknown) => {
    throw classifyError(error, 'connecting', scrub)
  })
  const ended = new AbortController()
  const destroy = () => {
    ended.abort()
    connection.destroy()
  }
  const lost = whenLost(connection).then(destroy)

  async function run(text: string, limitMs: number): Promise<unknown> {
    if (ended.signal.aborted) throw new DatabaseError('unreachable')
    try {
      return await withLimit(connection, text, limitMs, clock, ended.signal)
    } catch (raw) {
      const error = classifyError(raw, 'connected', scrub)
      if (error.errno === null) destroy()
      throw error
    }
  }

  async function setUp(): Promise<SessionGuardRow> {
    for (const statement of sessionSetup({ queryTimeoutUs: readTimeoutUs })) await run(statement.text, readTimeoutMs)
    return acceptGuard(firstOf(await run(sessionGuard(readTimeoutUs).text, readTimeoutMs)))
  }

  const guard = await setUp().catch(async (raw: unknown) => {
    const error = await orOtherServer(raw, () => run(askProduct().text, readTimeoutMs))
    destroy()
    throw error
  })

  return {
    guard,
    readTimeoutUs,
    async read(statement) {
      try {
        const rows = await run(statement.text, readTimeoutMs)
        return Array.isArray(rows) ? rows : []
      } catch (error) {
        if (error instanceof DatabaseError && error.kind === 'timed-out' && error.errno === null)
          killLater(deps, guard.connection_id)
        throw error
      }
    },
    async allow(serverTimeoutMs) {
      await run(setQueryTimeout(serverTimeoutMs * 1000).text, readTimeoutMs)
    },
    async send(command, limitMs) {
      await run(command.text, limitMs)
    },
    async renew() {
      const now = await setUp()
      if (now.connection_id !== guard.connection_id || now.tenant_id !== guard.tenant_id) throw wrongSession(['tenant'])
    },
    usable: () => !ended.signal.aborted,
    lost,
    destroy,
  }
}

function whenLost(connection: Connection): Promise<void> {
  return new Promise((resolve) => {
    connection.on('error', () => resolve())
  })
}

/**
 * The driver's own `timeout` neither ends the query nor frees the connection, so the limit is ours; and a connection
 * that is destroyed leaves its query without an answer.
 */
async function withLimit(
  connection: Connection,
  text: string,
  limitMs: number,
  clock: Clock,
  ended: AbortSignal | null,
): Promise<unknown> {
  const answer = connection.query(text)
  let callOff = () => {}
  const limit = new Promise<never>((_, reject) => {
    const end = () => reject(new DatabaseError('unreachable'))
    const cancel = clock.after(limitMs, () => reject(new DatabaseError('timed-out')))
    ended?.addEventListener('abort', end)
    callOff = () => {
      cancel()
      ended?.removeEventListener('abort', end)
    }
  })
  try {
    const [rows] = await Promise.race([answer, limit])
    return rows
  } finally {
    callOff()
    answer.catch(() => {})
  }
}

/** A server that does not know what every OceanBase with tenants knows is asked what it is. */
async function orOtherServer(error: unknown, ask: () => Promise<unknown>): Promise<unknown> {
  if (!(error instanceof DatabaseError) || !meansOtherServer(error.errno)) return error
  const product = ProductRow.safeParse(firstOf(await ask().catch(() => null)))
  const said = product.data?.version_comment ?? ''
  return new DatabaseError('no-backup', { errno: error.errno, sqlState: error.sqlState, said })
}

function firstOf(rows: unknown): unknown {
  return Array.isArray(rows) ? rows[0] : null
}

function acceptGuard(row: unknown): SessionGuardRow {
  const guard = SessionGuardRow.safeParse(row)
  if (!guard.success) throw wrongSession([])
  const faults = sessionFaults(guard.data, null)
  if (faults.length > 0) throw wrongSession(faults)
  return guard.data
}

function wrongSession(faults: readonly SessionFault[]): DatabaseError {
  return new DatabaseError('wrong-session', { errno: null, sqlState: null, said: faults.join(', ') })
}

/** A read we gave up may still run over there: it is ended from a side connection, used for this alone. */
function killLater({ target, clock, scrub, readTimeoutMs }: SessionDeps, connectionId: string): void {
  void (async () => {
    const side = await connect(target).catch((error: unknown) => {
      throw classifyError(error, 'connecting', scrub)
    })
    side.on('error', () => {})
    await withLimit(side, killQuery(connectionId).text, readTimeoutMs, clock, null).finally(() => side.destroy())
  })().catch(() => {})
}
