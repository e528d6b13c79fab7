import { quoteName, quoteText, sql } from '../literal.ts'
import type { DestinationUri } from '../storage-uri/destination-uri.ts'
import { MAX_URI_BYTES } from '../storage-uri/text-rules.ts'
import { type Command, command } from './command.ts'

interface DataDest {
  readonly uri: DestinationUri
}

const quoteUri = (uri: DestinationUri) => quoteText(uri.text, MAX_URI_BYTES, uri.masked)

/** From sys, where one tenant's data backups go. Refused (9036) while the tenant has a job. */
export function setDataBackupDestTenant({ tenant, uri }: DataDest & { readonly tenant: string }): Command {
  return command(sql`ALTER SYSTEM SET DATA_BACKUP_DEST = ${quoteUri(uri)} TENANT = ${quoteName(tenant)}`, [tenant])
}

/** From a user tenant, where its own data backups go. */
export function setDataBackupDestOwn({ uri }: DataDest): Command {
  return command(sql`ALTER SYSTEM SET DATA_BACKUP_DEST = ${quoteUri(uri)}`)
}

/** From sys, takes one tenant's destination away. */
export function clearDataBackupDestTenant({ tenant }: { readonly tenant: string }): Command {
  return command(sql`ALTER SYSTEM SET DATA_BACKUP_DEST = '' TENANT = ${quoteName(tenant)}`, [tenant])
}

/** From a user tenant, takes its own destination away. */
export function clearDataBackupDestOwn(): Command {
  return command(sql`ALTER SYSTEM SET DATA_BACKUP_DEST = ''`)
}
