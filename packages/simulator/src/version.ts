/** A version whose rules are not built in. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion'

  constructor(version: string) {
    super(`Version ${version} is not known: the rules and words built in are those of 4.3.5.`)
  }
}

/** The build that stands for a release; the fourth part changes none of the rules. */
const BUILDS: ReadonlyMap<string, string> = new Map([['4.3.5', '4.3.5.5']])

/** `4.3.5` or `4.3.5.3` as OB_VERSION() shows it: in four parts. @throws UnknownVersion */
export function fullVersion(version: string): string {
  const [release = '', build] = /^(\d+\.\d+\.\d+)(\.\d)?$/.exec(version)?.slice(1) ?? []
  const standard = BUILDS.get(release)
  if (standard === undefined) throw new UnknownVersion(version)
  return build === undefined ? standard : version
}
