import { DestinationUri } from './destination-uri.ts'
import { fileViolations, withoutTrailingSlashes } from './file.ts'
import { OBJECT_RULES } from './object-rules.ts'
import { objectViolations } from './object-storage.ts'
import { valuesOf, writeParameters } from './parameters.ts'
import type { FileParts, ObjectParts, StorageParts } from './parts.ts'
import { lengthViolations } from './text-rules.ts'
import type { Checked, Violation } from './violation.ts'

/**
 * The URI of a destination, or every violation it has. Checked here, before a secret leaves the process: OceanBase
 * writes a URI it refuses to its own log.
 */
export function buildStorageUri(parts: StorageParts): Checked<'uri', DestinationUri> {
  const { path, parameters, violations } = parts.scheme === 'file' ? fileText(parts) : objectText(parts)
  const all = violations.length > 0 ? violations : lengthViolations(path, parameters)
  if (all.length > 0) return { ok: false, violations: all }
  return { ok: true, uri: new DestinationUri(parts.scheme, parameters === '' ? path : `${path}?${parameters}`) }
}

interface UriText {
  readonly path: string
  readonly parameters: string
  readonly violations: readonly Violation[]
}

function fileText({ path, zone = null, idc = null, region = null }: FileParts): UriText {
  const values = valuesOf({ zone, idc, region })
  return {
    path: `file://${withoutTrailingSlashes(path)}`,
    parameters: writeParameters(values),
    violations: fileViolations(path, values),
  }
}

function objectText(parts: ObjectParts): UriText {
  const { scheme, bucket } = parts
  const path = parts.path.replace(/^\/+|\/+$/g, '')
  const values = valuesOf(parts)
  return {
    path: `${scheme}://${bucket}${path === '' ? '' : `/${path}`}`,
    parameters: writeParameters(values),
    violations: objectViolations(OBJECT_RULES[scheme], { bucket, path }, values),
  }
}
