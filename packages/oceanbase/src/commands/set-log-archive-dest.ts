import { quoteName, quoteText, sql } from '../literal.ts'
import type { ArchiveDest } from '../storage-uri/archive-dest.ts'
import { MAX_URI_BYTES } from '../storage-uri/text-rules.ts'
import { type Command, command } from './command.ts'

interface LogDest {
  readonly dest: ArchiveDest
}

const quoteDest = (dest: ArchiveDest) => quoteText(dest.text, MAX_URI_BYTES, dest.masked)

/** From sys, where one tenant's archived logs go. Refused (1235) unless its last round shows STOP. */
export function setLogArchiveDestTenant({ tenant, dest }: LogDest & { readonly tenant: string }): Command {
  return command(sql`ALTER SYSTEM SET LOG_ARCHIVE_DEST = ${quoteDest(dest)} TENANT = ${quoteName(tenant)}`, [tenant])
}

/** From a user tenant, where its own archived logs go. */
export function setLogArchiveDestOwn({ dest }: LogDest): Command {
  return command(sql`ALTER SYSTEM SET LOG_ARCHIVE_DEST = ${quoteDest(dest)}`)
}

/** From sys, takes one tenant's archive destination away. */
export function clearLogArchiveDestTenant({ tenant }: { readonly tenant: string }): Command {
  return command(sql`ALTER SYSTEM SET LOG_ARCHIVE_DEST = '' TENANT = ${quoteName(tenant)}`, [tenant])
}

/** From a user tenant, takes its own archive destination away. */
export function clearLogArchiveDestOwn(): Command {
  return command(sql`ALTER SYSTEM SET LOG_ARCHIVE_DEST = ''`)
}
