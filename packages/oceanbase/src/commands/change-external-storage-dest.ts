import { quoteText, sql } from '../literal.ts'
import type { Secret } from '../secret.ts'
import { MASK } from '../storage-uri/mask-uri.ts'
import { MAX_URI_BYTES, textViolations, violation } from '../storage-uri/text-rules.ts'
import type { Checked } from '../storage-uri/violation.ts'
import { type Command, command } from './command.ts'

/** New keys for a path. Only `buildAccessInfo` makes one; `text` is no enumerable property. */
export class AccessInfo {
  readonly masked: string
  readonly #text: string

  constructor(accessId: string, accessKey: string) {
    this.masked = `access_id=${MASK}&access_key=${MASK}`
    this.#text = `access_id=${accessId}&access_key=${accessKey}`
    Object.freeze(this)
  }

  get text(): string {
    return this.#text
  }

  toString(): string {
    return this.masked
  }
}

/** OceanBase: buffers of 256 bytes for `access_id=…` and `access_key=…`. */
const LIMIT_BYTES = 255

/** Both keys as ACCESS_INFO takes them, or every violation. */
export function buildAccessInfo(keys: { accessId: Secret; accessKey: Secret }): Checked<'accessInfo', AccessInfo> {
  const [accessId, accessKey] = [keys.accessId.reveal(), keys.accessKey.reveal()]
  const violations = [
    ...keyViolations('accessId', accessId, LIMIT_BYTES - 'access_id='.length),
    ...keyViolations('accessKey', accessKey, LIMIT_BYTES - 'access_key='.length),
  ]
  if (violations.length > 0) return { ok: false, violations }
  return { ok: true, accessInfo: new AccessInfo(accessId, accessKey) }
}

function keyViolations(field: string, key: string, limitBytes: number) {
  return key === '' ? [violation(field, 'required')] : textViolations(field, key, limitBytes)
}

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
