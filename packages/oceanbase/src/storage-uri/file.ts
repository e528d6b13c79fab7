import { pathViolations, violation } from './text-rules.ts'
import type { Violation } from './violation.ts'

/** The path without slashes at its end; OceanBase drops them too. */
export function withoutTrailingSlashes(path: string): string {
  return path.replace(/\/+$/, '')
}

/** `file://` + absolute path, hence three slashes. OceanBase takes a relative one and writes somewhere else. */
export function fileViolations(path: string): readonly Violation[] {
  const plain = withoutTrailingSlashes(path)
  if (plain === '') return [violation('path', 'required')]
  if (!plain.startsWith('/')) return [violation('path', 'not-absolute'), ...pathViolations('path', plain)]
  return pathViolations('path', plain.slice(1))
}
