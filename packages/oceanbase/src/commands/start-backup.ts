import { sql } from '../literal.ts'
import { type Command, command, descriptionClause, tenantNames } from './command.ts'

export interface BackupOptions {
  /** An incremental without a usable full before it becomes a full, silently. */
  readonly kind: 'full' | 'incremental'
  /** Also copies the archived logs needed, so that the set restores by itself. OceanBase 4.1 and later. */
  readonly plusArchivelog: boolean
  /** The full text, token included; at most 2048 bytes. */
  readonly description: string | null
}

export interface BackupTenants extends BackupOptions {
  readonly tenants: readonly string[]
}

const INCREMENTAL = { full: null, incremental: sql`INCREMENTAL` }
const plus = (plusArchivelog: boolean) => (plusArchivelog ? sql`PLUS ARCHIVELOG` : null)

/** From sys, the named tenants: all of them or none. */
export function backupTenants({ tenants, kind, plusArchivelog, description }: BackupTenants): Command {
  return command(
    sql`ALTER SYSTEM BACKUP ${INCREMENTAL[kind]} TENANT = ${tenantNames(tenants)} ${plus(plusArchivelog)} ${descriptionClause(description)}`,
    tenants,
  )
}

/** From sys, the whole cluster: tenants that do not meet the conditions are skipped silently. */
export function backupCluster(options: BackupOptions): Command {
  return backupDatabase(options)
}

/** From a user tenant, itself. The words are those of the whole cluster: the login decides what they mean. */
export function backupOwn(options: BackupOptions): Command {
  return backupDatabase(options)
}

function backupDatabase({ kind, plusArchivelog, description }: BackupOptions): Command {
  return command(
    sql`ALTER SYSTEM BACKUP ${INCREMENTAL[kind]} DATABASE ${plus(plusArchivelog)} ${descriptionClause(description)}`,
  )
}
