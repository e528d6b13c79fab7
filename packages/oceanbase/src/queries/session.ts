import { z } from 'zod'
import { queryTimeoutHint, type Statement, sql, uint64 } from '../literal.ts'

/**
 * What every connection is told, in this order, before anything else. Times come in UTC; backslashes mean
 * themselves, so that a literal reads the same everywhere; statements end on the server too.
 */
export function sessionSetup({ queryTimeoutUs }: { readonly queryTimeoutUs: number }): readonly Statement[] {
  return [
    sql`SET time_zone = '+00:00'`,
    sql`SET sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_IN_DATE,NO_BACKSLASH_ESCAPES'`,
    setQueryTimeout(queryTimeoutUs),
  ]
}

/** The session's limit on one statement, in microseconds. */
export function setQueryTimeout(queryTimeoutUs: number): Statement {
  return sql`SET ob_query_timeout = ${uint64(queryTimeoutUs)}`
}

/** Asks a session what it is, on connect and after any reset. */
export function sessionGuard(timeoutUs: number): Statement {
  return sql`SELECT ${queryTimeoutHint(timeoutUs)} @@character_set_client AS character_set_client, @@character_set_connection AS character_set_connection, @@character_set_results AS character_set_results, @@sql_mode AS sql_mode, @@time_zone AS time_zone, @@version_comment AS version_comment, OB_VERSION() AS ob_version, CONNECTION_ID() AS connection_id, EFFECTIVE_TENANT_ID() AS tenant_id`
}

/** What the server calls itself; any server of the MySQL protocol answers that. */
export function askProduct(): Statement {
  return sql`SELECT @@version_comment AS version_comment`
}

export const ProductRow = z.object({ version_comment: z.string().nullable() })

/** No such system variable, no such function: what every OceanBase with tenants has. */
const NO_SUCH_THING = new Set([1193, 1305])

/** Whether this refusal of `sessionSetup` or `sessionGuard` means that the server is no OceanBase with tenants. */
export function meansOtherServer(errno: number | null): boolean {
  return errno !== null && NO_SUCH_THING.has(errno)
}

const wholeNumber = z.union([z.string().regex(/^\d{1,20}$/), z.int(), z.bigint()])

export const SessionGuardRow = z.object({
  character_set_client: z.string().nullable(),
  character_set_connection: z.string().nullable(),
  character_set_results: z.string().nullable(),
  sql_mode: z.string().nullable(),
  time_zone: z.string().nullable(),
  version_comment: z.string().nullable(),
  ob_version: z.string().nullable(),
  connection_id: wholeNumber.transform(String),
  tenant_id: wholeNumber.transform(Number),
})
export type SessionGuardRow = z.infer<typeof SessionGuardRow>

export type SessionFault = 'charset' | 'sql-mode' | 'time-zone' | 'tenant'

/** Why a session may not be used: a list, empty when it may. `tenantId`: the tenant it has to be, if known. */
export function sessionFaults(row: SessionGuardRow, tenantId: number | null): readonly SessionFault[] {
  const charsets = [row.character_set_client, row.character_set_connection, row.character_set_results]
  const modes = (row.sql_mode ?? '').toUpperCase().split(',')
  const faults: SessionFault[] = []
  if (charsets.some((charset) => charset?.toLowerCase() !== 'utf8mb4')) faults.push('charset')
  if (!modes.includes('NO_BACKSLASH_ESCAPES')) faults.push('sql-mode')
  if (row.time_zone !== '+00:00') faults.push('time-zone')
  if (tenantId !== null && row.tenant_id !== tenantId) faults.push('tenant')
  return faults
}
