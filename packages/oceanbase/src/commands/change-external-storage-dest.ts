import { quoteText, sql } from '../literal.ts'
import type { AccessInfo } from '../storage-uri/access-info.ts'
import { MAX_URI_BYTES } from '../storage-uri/text-rules.ts'
import { type Command, command } from './command.ts'

interface KeyChange {
  /** As PATH columns write it: `oss://bucket/dir?host=h`, without secrets. */
  readonly path: string
  readonly accessInfo: AccessInfo
}

/**
 * From a user tenant, new keys for a path it has used: what lies there and every later task go on with them.
 * OceanBase 4.3.5 BP2 and later; from sys 1235.
 */
export function changeExternalStorageDestOwn({ path, accessInfo }: KeyChange): Command {
  const place = quoteText(path, MAX_URI_BYTES)
  const keys = quoteText(accessInfo.text, MAX_URI_BYTES, accessInfo.masked)
  return command(sql`ALTER SYSTEM CHANGE EXTERNAL_STORAGE_DEST PATH = ${place} SET ACCESS_INFO = ${keys}`)
}
