import type { CommandGrammar } from '../sql/commands/command-grammar.ts'
import type { Feature, Release } from './release.ts'
import { RELEASES } from './releases.ts'

/** A version whose rules are not built in. */
export class UnknownVersion extends Error {
  override readonly name = 'UnknownVersion'

  constructor(version: string) {
    super(`Version ${version} is not known: the rules and words built in are those of ${releaseNames().join(', ')}.`)
  }
}

export function releaseNames(): readonly string[] {
  return [...RELEASES.keys()]
}

/** What a server of one version does: its release line, at its BP. */
export interface VersionRules extends Omit<Release, 'build' | 'features'> {
  /** As OB_VERSION() shows it, in four parts: `4.3.5.5`. */
  readonly version: string
  readonly has: (feature: Feature) => boolean
  readonly grammar: CommandGrammar
}

/** The rules of `4.3.5` or, at another BP, `4.3.5.3`. @throws UnknownVersion */
export function versionRules(asked: string): VersionRules {
  const [, name = '', bp] = /^(\d+\.\d+\.\d+)(?:\.(\d{1,2}))?$/.exec(asked) ?? []
  const release = RELEASES.get(name)
  if (release === undefined) throw new UnknownVersion(asked)
  const { build, features, ...rules } = release
  const version = bp === undefined ? build : `${name}.${Number(bp)}`
  const at = Number(version.split('.')[3])
  const has = (feature: Feature) => features[feature] !== null && at >= features[feature]
  return { ...rules, version, has, grammar: grammarOf(rules, has('change-keys')) }
}

function grammarOf(
  { deletes, validation }: Pick<Release, 'deletes' | 'validation'>,
  changesKeys: boolean,
): CommandGrammar {
  return {
    deletes: deletes === 'run' ? 'lists' : 'single',
    validation: validation === 'run' ? 'leveled' : 'numbered',
    changesKeys,
  }
}
