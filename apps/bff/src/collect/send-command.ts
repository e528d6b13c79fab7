import type { ObError } from '@tidemark/contract'
import { type Command, describeErrno, meansNotDone, readTenants, TENANTS } from '@tidemark/oceanbase'
import { DatabaseError, type DatabaseErrorKind } from '../db/database-error.ts'
import type { Session } from '../db/session.ts'
import type { NamedTenant, SendOptions, SendResult } from './connected-cluster.ts'
import { createReader } from './reader.ts'

/** Ours lies above the server's limit, so that it is the server who says that it gave up. */
const LIMIT_MARGIN_MS = 5000

/**
 * Sends a command on a session: once, after the tenants it names are looked at again on the same connection. Whatever
 * fails before the command itself left nothing behind; whatever fails afterwards is refused only if OceanBase's
 * number says so.
 */
export async function sendCommand(session: Session, command: Command, options: SendOptions): Promise<SendResult> {
  const limitMs = options.timeoutMs + LIMIT_MARGIN_MS
  try {
    const changed = await findChanged(session, options.tenants)
    if (changed !== null) return { outcome: 'not-sent', cause: 'tenant-changed', tenantId: changed.tenantId }
    await session.allow(options.timeoutMs)
  } catch (error) {
    return notSent(error)
  }
  try {
    const failed = await prepare(session, options.before ?? [], limitMs)
    if (failed !== null) return failed
    await session.send(command, limitMs)
    return { outcome: 'accepted' }
  } catch (error) {
    return afterSending(error)
  } finally {
    if (options.before !== undefined) session.destroy()
  }
}

/** What is left in a session dies with it, so a failure here left nothing behind, and the command stays. */
async function prepare(session: Session, before: readonly Command[], limitMs: number): Promise<SendResult | null> {
  try {
    for (const command of before) await session.send(command, limitMs)
    return null
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.errno === null) return notSent(error)
    return { outcome: 'refused', error: toObError(error.errno, error.said) }
  }
}

const NOT_SENT_BECAUSE = {
  unreachable: 'unreachable',
  'timed-out': 'unreachable',
  rejected: 'unreachable',
  denied: 'denied',
  overloaded: 'overloaded',
  'wrong-session': 'wrong-session',
  'no-backup': 'wrong-session',
} as const satisfies Record<DatabaseErrorKind, string>

/** What kept a command from leaving the process. */
export function notSent(error: unknown): SendResult {
  const kind = error instanceof DatabaseError ? error.kind : 'rejected'
  return { outcome: 'not-sent', cause: NOT_SENT_BECAUSE[kind], tenantId: null }
}

function afterSending(error: unknown): SendResult {
  if (!(error instanceof DatabaseError)) return { outcome: 'unknown', cause: 'error', error: null }
  if (error.errno === null) {
    return { outcome: 'unknown', cause: error.kind === 'timed-out' ? 'timed-out' : 'lost', error: null }
  }
  const said = toObError(error.errno, error.said)
  return meansNotDone(error.errno)
    ? { outcome: 'refused', error: said }
    : { outcome: 'unknown', cause: 'error', error: said }
}

function toObError(errno: number, said: string): ObError {
  const { code, symbol, meaning, nextStep } = describeErrno(errno, said)
  return { code, errno, symbol, said, meaning, nextStep }
}

/** The first tenant whose name no longer belongs to its id. A user tenant's session is its tenant. */
async function findChanged(session: Session, tenants: readonly NamedTenant[]): Promise<NamedTenant | null> {
  const reader = createReader(session)
  if (reader.context === 'user') return tenants.find(({ tenantId }) => tenantId !== reader.tenantId) ?? null
  if (tenants.length === 0) return null
  const rows = await reader.rows(TENANTS, readTenants)
  const names = new Map(rows.map(({ TENANT_ID, TENANT_NAME }) => [TENANT_ID, TENANT_NAME]))
  return tenants.find(({ tenantId, tenantName }) => names.get(tenantId) !== tenantName) ?? null
}
