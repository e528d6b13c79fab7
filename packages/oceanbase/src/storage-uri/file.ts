import { LOCALITY_FIELDS, localityViolations } from './locality.ts'
import { type ParameterValues, parameterViolations } from './parameters.ts'
import { pathViolations, violation } from './text-rules.ts'
import type { Violation } from './violation.ts'

/** The path without slashes at its end; OceanBase drops them too. */
export function withoutTrailingSlashes(path: string): string {
  return path.replace(/\/+$/, '')
}

/** `file://` + absolute path, hence three slashes. OceanBase takes a relative one and writes somewhere else. */
export function fileViolations(path: string, values: ParameterValues): readonly Violation[] {
  return [...filePathViolations(path), ...parameterViolations(values), ...localityViolations(values)]
}

/** What a file destination may carry behind its path. */
export const FILE_FIELDS: ReadonlySet<string> = new Set(LOCALITY_FIELDS)

function filePathViolations(path: string): readonly Violation[] {
  const plain = withoutTrailingSlashes(path)
  if (plain === '') return [violation('path', 'required')]
  if (!plain.startsWith('/')) return [violation('path', 'not-absolute'), ...pathViolations('path', plain)]
  return pathViolations('path', plain.slice(1))
}
