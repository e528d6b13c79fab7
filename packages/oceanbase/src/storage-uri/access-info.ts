import type { Secret } from '../secret.ts'
import { MASK } from './mask-uri.ts'
import { parameterViolations, valuesOf, writeParameters } from './parameters.ts'
import { violation } from './text-rules.ts'
import type { Checked } from './violation.ts'

/** New keys for a path. Only `buildAccessInfo` makes one; `text` is no enumerable property. */
export class AccessInfo {
  readonly masked = `access_id=${MASK}&access_key=${MASK}`
  readonly #text: string

  constructor(text: string) {
    this.#text = text
    Object.freeze(this)
  }

  get text(): string {
    return this.#text
  }

  toString(): string {
    return this.masked
  }
}

/** Both keys as ACCESS_INFO takes them, which is as a URI carries them, or every violation. */
export function buildAccessInfo(keys: { accessId: Secret; accessKey: Secret }): Checked<'accessInfo', AccessInfo> {
  const values = valuesOf({ accessId: keys.accessId, accessKey: keys.accessKey })
  const violations = (['accessId', 'accessKey'] as const).flatMap((field) => {
    const value = values.get(field)
    return value === undefined ? [violation(field, 'required')] : parameterViolations(new Map([[field, value]]))
  })
  if (violations.length > 0) return { ok: false, violations }
  return { ok: true, accessInfo: new AccessInfo(writeParameters(values)) }
}
