import type { MakeSecret } from '../secret.ts'
import { FILE_FIELDS, fileViolations, withoutTrailingSlashes } from './file.ts'
import { localityOf } from './locality.ts'
import { OBJECT_RULES, type ObjectRules } from './object-rules.ts'
import { objectParts, objectViolations } from './object-storage.ts'
import { readParameters } from './parameters.ts'
import { OBJECT_SCHEMES, type StorageParts } from './parts.ts'
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
  const scheme = OBJECT_SCHEMES.find((known) => path.startsWith(`${known}://`))
  if (scheme !== undefined) return parseObject(OBJECT_RULES[scheme], path, parameters, makeSecret)
  const known = path.startsWith('hdfs://')
  return { ok: false, violations: [violation('uri', known ? 'unsupported-scheme' : 'unknown-scheme')] }
}

function parseFile(uri: string, parameters: string | null): Parsed {
  const path = uri.slice('file://'.length)
  const read = readOrNothing(parameters)
  const foreign = read.violations.length > 0 || [...read.values.keys()].some((field) => !FILE_FIELDS.has(field))
  const violations = [
    ...(foreign ? [violation('uri', 'not-allowed', ': a file path takes zone, idc or region only')] : []),
    ...fileViolations(path, foreign ? new Map() : read.values),
    ...lengthViolations(withoutTrailingSlashes(uri), parameters ?? ''),
  ]
  if (violations.length > 0) return { ok: false, violations }
  return { ok: true, parts: { scheme: 'file', path: withoutTrailingSlashes(path), ...localityOf(read.values) } }
}

function readOrNothing(parameters: string | null): ReturnType<typeof readParameters> {
  return parameters === null ? { values: new Map(), violations: [] } : readParameters(parameters)
}

function parseObject(rules: ObjectRules, uri: string, parameters: string | null, makeSecret: MakeSecret): Parsed {
  const place = placeOf(withoutTrailingSlashes(uri).slice(`${rules.scheme}://`.length))
  const read = readOrNothing(parameters)
  const violations = withoutEchoes(read.violations, [
    ...objectViolations(rules, place, read.values),
    ...lengthViolations(withoutTrailingSlashes(uri), parameters ?? ''),
  ])
  if (violations.length > 0) return { ok: false, violations }
  return { ok: true, parts: objectParts(rules, place, read.values, makeSecret) }
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
