import type { Document } from '../documents.ts'
import type { Rule } from '../rule/rule.ts'
import { type Capabilities, leavesTraces, MEANINGS, needsOf, probe, wantsFreshWorld } from './capabilities.ts'
import { runRule } from './run-rule.ts'
import type { Server } from './scene.ts'

export interface Verdict {
  readonly rule: Rule
  /** What went wrong; none: it holds. */
  readonly faults: readonly string[]
  /** Why it was not tried; null: it was. */
  readonly skipped: string | null
}

/** Servers to hold the rules against: of a version, or of whichever there is. null: there is none of it. */
export interface Servers {
  of(version: string | null): Promise<Server | null>
  stop(): Promise<void>
}

export interface SuiteOptions {
  readonly servers: Servers
  readonly documents: readonly Document[]
  /** Only rules whose ids begin with one of these; none: all. */
  readonly only: readonly string[]
  /** Stop at the first rule that does not hold and is no exception. */
  readonly isEnough: (verdict: Verdict) => boolean
}

/** Holds the rules against the servers, one after another, each in the world it asks for. */
export async function runSuite({ servers, documents, only, isEnough }: SuiteOptions): Promise<readonly Verdict[]> {
  const known: Known = new Map()
  const verdicts: Verdict[] = []
  for (const { rules } of documents) {
    for (const rule of rules) {
      if (only.length > 0 && !only.some((prefix) => rule.id.startsWith(prefix))) continue
      const verdict = await holds(servers, known, rule)
      verdicts.push(verdict)
      if (isEnough(verdict)) return verdicts
    }
  }
  return verdicts
}

type Known = Map<Server, { readonly capabilities: Capabilities; world: string | null }>

/** A rule of several versions holds when it does on each of them that is there. */
async function holds(servers: Servers, known: Known, rule: Rule): Promise<Verdict> {
  const versions = rule.versions.length === 0 ? [null] : rule.versions
  let skipped: string | null = null
  let wasTried = false
  for (const version of versions) {
    const server = await servers.of(version)
    if (server === null) {
      skipped = `it is not of version ${version}`
      continue
    }
    const state = known.get(server) ?? { capabilities: await probe(server), world: null }
    known.set(server, state)
    const lack = lackOf(state.capabilities, rule, version)
    if (lack !== null) {
      skipped = lack
      continue
    }
    wasTried = true
    if (server.control !== null && wantsFreshWorld(rule) && state.world !== rule.world) {
      await server.control.clearFaults()
      await server.control.scenario(rule.world)
      state.world = rule.world
    }
    const faults = await runRule(server, rule)
    if (leavesTraces(rule) || faults.length > 0) state.world = null
    if (faults.length > 0)
      return { rule, faults: version === null ? faults : [`on ${version}`, ...faults], skipped: null }
  }
  return { rule, faults: [], skipped: wasTried ? null : skipped }
}

function lackOf({ has, version: actual }: Capabilities, rule: Rule, version: string | null): string | null {
  if (version !== null && !version.startsWith(actual)) return `it is of version ${actual}, not ${version}`
  const lacking = [...needsOf(rule)].find((need) => !has.has(need))
  return lacking === undefined ? null : (MEANINGS[lacking] ?? `it lacks "${lacking}"`)
}
