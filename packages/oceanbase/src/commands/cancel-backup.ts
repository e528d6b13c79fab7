import { sql } from '../literal.ts'
import { type Command, command, tenantNames } from './command.ts'

/** From sys, the jobs of the named tenants, also those a tenant started itself. Nothing running is no error. */
export function cancelBackupTenants({ tenants }: { readonly tenants: readonly string[] }): Command {
  return command(sql`ALTER SYSTEM CANCEL BACKUP TENANT = ${tenantNames(tenants)}`, tenants)
}

/** From sys, every job of every tenant. */
export function cancelBackupCluster(): Command {
  return command(sql`ALTER SYSTEM CANCEL BACKUP`)
}

/** From a user tenant, its own jobs, also those sys started. */
export function cancelBackupOwn(): Command {
  return command(sql`ALTER SYSTEM CANCEL BACKUP`)
}
