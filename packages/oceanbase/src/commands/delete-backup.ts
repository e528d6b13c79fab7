import { quoteName, sql, uint64 } from '../literal.ts'
import { RefusedValue } from '../refused-value.ts'
import { type Command, command, tenantNames } from './command.ts'

/*
 * The deletes of OceanBase 4.4.2 and later. Up to 4.3.5 some of these parse and none is done (1235), the others are
 * 1064. They return before anything is deleted: what they would not delete shows as a FAILED job.
 */

/** From sys, what the policies of these tenants call obsolete; each needs a policy (4018). */
export function deleteObsoleteTenants({ tenants }: { readonly tenants: readonly string[] }): Command {
  return command(sql`ALTER SYSTEM DELETE OBSOLETE BACKUP TENANT = ${tenantNames(tenants)}`, tenants)
}

/** From a user tenant, what its own policy calls obsolete. */
export function deleteObsoleteOwn(): Command {
  return command(sql`ALTER SYSTEM DELETE OBSOLETE BACKUP`)
}

interface Numbered {
  /** Decimal text: ids are of 64 bits. */
  readonly ids: readonly string[]
}

interface NumberedOfTenant extends Numbered {
  readonly tenant: string
}

/** From sys, backup sets of one tenant. @throws RefusedValue 'empty-list', 'duplicate-name' or 'not-an-integer' */
export function deleteBackupSetsTenant({ tenant, ids }: NumberedOfTenant): Command {
  return command(sql`ALTER SYSTEM DELETE BACKUPSET ${idList(ids)} TENANT = ${quoteName(tenant)}`, [tenant])
}

/** From a user tenant, its own. @throws RefusedValue as above */
export function deleteBackupSetsOwn({ ids }: Numbered): Command {
  return command(sql`ALTER SYSTEM DELETE BACKUPSET ${idList(ids)}`)
}

/** From sys, archive pieces of one tenant: the oldest first, without a gap. @throws RefusedValue as above */
export function deleteArchivePiecesTenant({ tenant, ids }: NumberedOfTenant): Command {
  return command(sql`ALTER SYSTEM DELETE ARCHIVELOG_PIECE ${idList(ids)} TENANT = ${quoteName(tenant)}`, [tenant])
}

/** From a user tenant, its own. @throws RefusedValue as above */
export function deleteArchivePiecesOwn({ ids }: Numbered): Command {
  return command(sql`ALTER SYSTEM DELETE ARCHIVELOG_PIECE ${idList(ids)}`)
}

function idList(ids: readonly string[]) {
  if (new Set(ids).size !== ids.length) throw new RefusedValue('duplicate-name', 'an id is named twice')
  return ids.map((id) => uint64(id))
}

/** From sys, the delete jobs of the named tenants. Nothing running is no error. */
export function cancelDeleteTenants({ tenants }: { readonly tenants: readonly string[] }): Command {
  return command(sql`ALTER SYSTEM CANCEL DELETE BACKUP TENANT = ${tenantNames(tenants)}`, tenants)
}

/** From sys, every delete job there is. */
export function cancelDeleteCluster(): Command {
  return command(sql`ALTER SYSTEM CANCEL DELETE BACKUP`)
}

/** From a user tenant, its own, also those sys started. */
export function cancelDeleteOwn(): Command {
  return command(sql`ALTER SYSTEM CANCEL DELETE BACKUP`)
}
