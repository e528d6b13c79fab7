import { unknownTenant } from '../engine/refusals.ts'
import type { TenantRow } from '../engine/tables.ts'
import { SqlError } from '../sql/sql-error.ts'
import type { Login } from '../wire/backend.ts'
import type { Account } from './accounts.ts'
import type { Cluster } from './cluster.ts'
import { parseLoginName } from './login-name.ts'
import type { Identity } from './session.ts'

/** OceanBase hides the address with these very letters. */
const HIDDEN_HOST = 'xxx.xxx.xxx.xxx'

/** The account a login names, its password not yet looked at; undefined: there is none. */
export function findAccount(name: string, cluster: Cluster): Account | undefined {
  const { user, tenant } = parseLoginName(name)
  return findTenant(name, cluster.engine) === undefined ? undefined : cluster.accounts.find(tenant, user)
}

/**
 * Who a login is.
 * @throws SqlError 5160 unknown tenant · 1045 unknown cluster or user, or a wrong password · 1235 a tenant in Oracle
 * mode · 5260 locked
 */
export function identify(login: Login, cluster: Cluster): Identity {
  const { user, tenant: name, cluster: named } = parseLoginName(login.user)
  const tenant = findTenant(login.user, cluster.engine)
  const isOurs = named === null || named === cluster.engine.clusterName
  if (isOurs && cluster.engine.tenantByName(name) === undefined) throw unknownTenant()
  if (tenant === undefined) throw accessDenied(login.user, login)
  const account = cluster.accounts.find(tenant.tenant_name, user)
  if (account === undefined || !login.isProven) throw accessDenied(user, login)
  if (tenant.compatibility_mode === 'ORACLE') {
    throw new SqlError(1235, '0A000', 'Oracle tenant for current client driver is not supported')
  }
  if (tenant.locked === 'YES') throw new SqlError(5260, 'HY000', 'Tenant is locked')
  return { account, tenantId: tenant.tenant_id }
}

/** Names are compared byte by byte; a meta tenant is nobody's to enter. */
function findTenant(name: string, engine: Cluster['engine']): Readonly<TenantRow> | undefined {
  const { tenant, cluster } = parseLoginName(name)
  if (cluster !== null && cluster !== engine.clusterName) return undefined
  const row = engine.tenantByName(tenant)
  return row === undefined || row.tenant_name.startsWith('META$') ? undefined : row
}

function accessDenied(user: string, { usesPassword }: Login): SqlError {
  const using = usesPassword ? 'YES' : 'NO'
  return new SqlError(1045, '42000', `Access denied for user '${user}'@'${HIDDEN_HOST}' (using password: ${using})`)
}
