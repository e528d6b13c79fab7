/** `4.3.5.3`, with the edition when the text told it. */
export interface ObVersion {
  readonly parts: readonly [number, number, number, number]
  readonly text: string
  readonly edition: 'community' | 'enterprise' | null
}

/**
 * The version in what a server says of itself: `OB_VERSION()` (`4.3.5.3`), `@@version_comment`
 * (`OceanBase_CE 4.4.2.1 (r…) (Built …)`) or `VERSION()` (`5.7.25-OceanBase_CE-v4.3.5.4`). Null for anything else.
 */
export function parseObVersion(text: string): ObVersion | null {
  const match =
    /^\s*(\d+)\.(\d+)\.(\d+)(?:\.(\d+))?\s*$/.exec(text) ??
    /^\s*OceanBase\S*\s+v?(\d+)\.(\d+)\.(\d+)(?:\.(\d+))?/i.exec(text) ??
    /-v(\d+)\.(\d+)\.(\d+)(?:\.(\d+))?/i.exec(text)
  if (match === null) return null
  const part = (index: number) => Number(match[index] ?? 0)
  return obVersion([part(1), part(2), part(3), part(4)], editionOf(text))
}

export function obVersion(parts: ObVersion['parts'], edition: ObVersion['edition'] = null): ObVersion {
  return { parts, text: parts.join('.'), edition }
}

function editionOf(text: string): ObVersion['edition'] {
  if (/oceanbase_ce/i.test(text)) return 'community'
  return /^\s*oceanbase\s+v?\d|-oceanbase-v/i.test(text) ? 'enterprise' : null
}

/** Negative, 0 or positive, for sorting and for "from this version on". */
export function compareObVersions(a: ObVersion, b: ObVersion): number {
  for (const [index, left] of a.parts.entries()) {
    const difference = left - (b.parts[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** True from the given version on, e.g. `isAtLeast(version, 4, 1)` for PLUS ARCHIVELOG. */
export function isAtLeast(version: ObVersion, ...parts: readonly number[]): boolean {
  const [major = 0, minor = 0, patch = 0, build = 0] = parts
  return compareObVersions(version, obVersion([major, minor, patch, build])) >= 0
}
