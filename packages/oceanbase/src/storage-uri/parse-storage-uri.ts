import type { MakeSecret } from '../secret.ts'
import { COS } from './cos.ts'
import { fileViolations, withoutTrailingSlashes } from './file.ts'
import { type ObjectRules, objectParts, objectViolations } from './object-storage.ts'
import { OSS } from './oss.ts'
import { readParameters } from './parameters.ts'
import type { StorageParts } from './parts.ts'
import { lengthViolations, violation } from './text-rules.ts'
import type { Checked, Violation } from './violation.ts'

type Parsed = Checked<'parts', StorageParts>

/**
 * A URI somebody typed or pasted, in parts, or every violation it has. Secrets come back wrapped. The scheme is
 * compared byte by byte, as OceanBase does; everything before the first `?` is the path.
 */
export function parseStorageUri(text: string, makeSecret: MakeSecret): Parsed {
  const mark = text.indexOf('?')
  const path = mark < 0 ? text : text.slice(0, mark)
  const parameters = mark < 0 ? null : text.slice(mark + 1)
  if (path.startsWith('file://')) return parseFile(path, parameters)
  if (path.startsWith('oss://')) return parseObject(OSS, path, parameters, makeSecret)
  if (path.startsWith('cos://')) return parseObject(COS, path, parameters, makeSecret)
  const known = /^(?:s3|azblob|hdfs):\/\//.test(path)
  return { ok: false, violations: [violation('uri', known ? 'unsupported-scheme' : 'unknown-scheme')] }
}

function parseFile(uri: string, parameters: string | null): Parsed {
  const path = uri.slice('file://'.length)
  const violations = [
    ...fileViolations(path),
    ...lengthViolations(withoutTrailingSlashes(uri), ''),
    ...(parameters === null ? [] : [violation('uri', 'not-allowed', ': a file path takes no parameters')]),
  ]
  if (violations.length > 0) return { ok: false, violations }
  return { ok: true, parts: { scheme: 'file', path: withoutTrailingSlashes(path) } }
}

function parseObject(rules: ObjectRules, uri: string, parameters: string | null, makeSecret: MakeSecret): Parsed {
  const place = placeOf(withoutTrailingSlashes(uri).slice(`${rules.scheme}://`.length))
  const read = parameters === null ? { values: new Map(), violations: [] } : readParameters(parameters)
  const violations = withoutEchoes(read.violations, [
    ...objectViolations(rules, place, read.values),
    ...lengthViolations(withoutTrailingSlashes(uri), parameters ?? ''),
  ])
  if (violations.length > 0) return { ok: false, violations }
  const shared = objectParts(place, read.values, makeSecret)
  if (rules.scheme === 'oss') return { ok: true, parts: { scheme: 'oss', ...shared } }
  return { ok: true, parts: { scheme: 'cos', ...shared, appid: read.values.get('appid') ?? '' } }
}

function placeOf(path: string): { bucket: string; path: string } {
  const slash = path.indexOf('/')
  return slash < 0 ? { bucket: path, path: '' } : { bucket: path.slice(0, slash), path: path.slice(slash + 1) }
}

/** An empty parameter would be named a second time, as one that is missing. */
function withoutEchoes(read: readonly Violation[], rules: readonly Violation[]): readonly Violation[] {
  const named = new Set(read.filter(({ code }) => code === 'empty-parameter').map(({ field }) => field))
  return [...read, ...rules.filter(({ field, code }) => !(code === 'required' && named.has(field)))]
}
