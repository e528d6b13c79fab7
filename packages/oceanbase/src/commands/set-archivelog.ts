import { sql } from '../literal.ts'
import { type Command, command, tenantNames } from './command.ts'

/** From sys, turns log archiving on. Errors of single tenants are swallowed: name one tenant a statement. */
export function archivelogTenants({ tenants }: { readonly tenants: readonly string[] }): Command {
  return command(sql`ALTER SYSTEM ARCHIVELOG TENANT = ${tenantNames(tenants)}`, tenants)
}

/** From sys, every user tenant that exists now. */
export function archivelogCluster(): Command {
  return command(sql`ALTER SYSTEM ARCHIVELOG TENANT = ALL`)
}

/** From a user tenant, itself. */
export function archivelogOwn(): Command {
  return command(sql`ALTER SYSTEM ARCHIVELOG`)
}

/** From sys, turns log archiving off. Only the last tenant's error is told: name one tenant a statement. */
export function noarchivelogTenants({ tenants }: { readonly tenants: readonly string[] }): Command {
  return command(sql`ALTER SYSTEM NOARCHIVELOG TENANT = ${tenantNames(tenants)}`, tenants)
}

/** From sys, every user tenant. */
export function noarchivelogCluster(): Command {
  return command(sql`ALTER SYSTEM NOARCHIVELOG TENANT = ALL`)
}

/** From a user tenant, itself. */
export function noarchivelogOwn(): Command {
  return command(sql`ALTER SYSTEM NOARCHIVELOG`)
}
