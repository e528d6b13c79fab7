import type { FaultSpec } from '../control-client.ts'
import { BadRequest, type BodyReader } from './body-reader.ts'

const KINDS = [
  ...(['refuse', 'drop-before', 'drop-after', 'hang', 'truncate', 'slow', 'deny'] as const),
  ...(['destination', 'archive-interrupted', 'job-failing'] as const),
] as const

const MOST_MS = 86_400_000
const MOST_TIMES = 1_000_000

/** A fault as a caller describes it. @throws BadRequest */
export function readFault(body: BodyReader): FaultSpec {
  const kind = body.oneOf('kind', KINDS)
  switch (kind) {
    case 'refuse':
      return { kind }
    case 'slow':
      return { kind, ms: body.whole('ms', 0, MOST_MS), ...readAim(body) }
    case 'deny':
      return { kind, errno: body.whole('errno', 1, 65_535), ...readDenial(body), ...readAim(body) }
    case 'destination':
      return {
        kind,
        state: body.oneOf('state', ['unreachable', 'occupied', 'foreign']),
        ...given('tenant', body.optionalText('tenant')),
        ...given('pathPrefix', body.optionalText('pathPrefix')),
      }
    case 'archive-interrupted':
      return { kind, tenant: body.text('tenant') }
    case 'job-failing':
      return {
        kind,
        code: readCode(body),
        ...given('tenant', body.optionalText('tenant')),
        ...given('phase', body.optionalText('phase')),
        ...given('times', body.optionalWhole('times', 1, MOST_TIMES)),
      }
    default:
      return { kind, ...readAim(body) }
  }
}

function readCode(body: BodyReader): number {
  const code = body.whole('code', -65_535, 65_535)
  if (code === 0) throw new BadRequest('"code" must not be 0, which is success.')
  return code
}

function readAim(body: BodyReader) {
  const match = body.optionalText('match')
  if (match !== null && toPattern(match) === null) throw new BadRequest('"match" is no regular expression.')
  return { ...given('match', match), ...given('times', body.optionalWhole('times', 1, MOST_TIMES)) }
}

function readDenial(body: BodyReader) {
  const sqlState = body.optionalText('sqlState')
  if (sqlState !== null && !/^[0-9A-Z]{5}$/.test(sqlState))
    throw new BadRequest('"sqlState" must be five letters or digits.')
  return { ...given('sqlState', sqlState), ...given('message', body.optionalText('message')) }
}

function toPattern(match: string): RegExp | null {
  try {
    return new RegExp(match, 'i')
  } catch {
    return null
  }
}

/** Optional fields are left out, not null. */
function given<Name extends string, Value>(name: Name, value: Value | null): { readonly [N in Name]?: Value & {} } {
  const field: { [N in Name]?: Value & {} } = {}
  if (value !== null && value !== undefined) field[name] = value
  return field
}
