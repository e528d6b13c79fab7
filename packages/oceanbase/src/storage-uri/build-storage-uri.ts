import { COS } from './cos.ts'
import { DestinationUri } from './destination-uri.ts'
import { fileViolations, withoutTrailingSlashes } from './file.ts'
import { objectViolations, valuesOf } from './object-storage.ts'
import { OSS } from './oss.ts'
import { writeParameters } from './parameters.ts'
import type { CosParts, OssParts, StorageParts } from './parts.ts'
import { lengthViolations } from './text-rules.ts'
import type { Checked, Violation } from './violation.ts'

/**
 * The URI of a destination, or every violation it has. Checked here, before a secret leaves the process: OceanBase
 * writes a URI it refuses to its own log.
 */
export function buildStorageUri(parts: StorageParts): Checked<'uri', DestinationUri> {
  const { path, parameters, violations } = parts.scheme === 'file' ? fileText(parts.path) : objectText(parts)
  const all = violations.length > 0 ? violations : lengthViolations(path, parameters)
  if (all.length > 0) return { ok: false, violations: all }
  return { ok: true, uri: new DestinationUri(parts.scheme, parameters === '' ? path : `${path}?${parameters}`) }
}

interface UriText {
  readonly path: string
  readonly parameters: string
  readonly violations: readonly Violation[]
}

function fileText(path: string): UriText {
  return { path: `file://${withoutTrailingSlashes(path)}`, parameters: '', violations: fileViolations(path) }
}

function objectText(parts: OssParts | CosParts): UriText {
  const path = parts.path.replace(/^\/+|\/+$/g, '')
  const values = valuesOf(parts)
  return {
    path: `${parts.scheme}://${parts.bucket}${path === '' ? '' : `/${path}`}`,
    parameters: writeParameters(values),
    violations: objectViolations(parts.scheme === 'oss' ? OSS : COS, { bucket: parts.bucket, path }, values),
  }
}
