import type { Tenant } from '@tidemark/contract'
import { type RowOf, type TENANTS, tenantNameProblem } from '@tidemark/oceanbase'
import type { TenantFacts } from '../snapshot.ts'
import { toInstant, toText } from './cell.ts'

const MODES = new Map([
  ['MYSQL', 'mysql'],
  ['ORACLE', 'oracle'],
] as const)
const LOG_MODES = new Map([
  ['ARCHIVELOG', 'archivelog'],
  ['NOARCHIVELOG', 'noarchivelog'],
] as const)

/** A user tenant; null for a row without id or name. */
export function toTenant(row: RowOf<typeof TENANTS>): Tenant | null {
  const { TENANT_ID: tenantId, TENANT_NAME: tenantName } = row
  if (tenantId === null || tenantName === null) return null
  return {
    tenantId,
    tenantName,
    compatibilityMode: wordOf(MODES, row.COMPATIBILITY_MODE),
    rawStatus: toText(row.STATUS),
    rawRole: toText(row.TENANT_ROLE),
    inRecycleBin: row.IN_RECYCLEBIN === 'YES',
    locked: row.LOCKED === 'YES',
    createdAt: toInstant(row.CREATE_TIME),
    operable: tenantNameProblem(tenantName) === null,
  }
}

/** LOG_MODE, which changes at once while the round's status lags behind. */
export function toLogMode(cell: string | null): TenantFacts['logMode'] {
  return wordOf(LOG_MODES, cell)
}

function wordOf<Word extends string>(words: ReadonlyMap<string, Word>, cell: string | null): Word | null {
  return words.get(cell ?? '') ?? null
}
