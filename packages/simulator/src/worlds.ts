import { createEngine } from './engine/engine.ts'
import { SCENARIOS } from './scenarios/all.ts'
import type { World } from './session/cluster.ts'
import { createQueries } from './sql/queries.ts'

/** No scenario of this name. */
export class UnknownScenario extends Error {
  override readonly name = 'UnknownScenario'

  constructor(scenario: string) {
    super(`There is no scenario "${scenario}". There are: ${scenarioNames().join(', ')}.`)
  }
}

export function scenarioNames(): readonly string[] {
  return [...SCENARIOS.keys()]
}

export interface WorldChoice {
  readonly scenario: string
  readonly seed: number
  /** Divides every wait and all modelled work. */
  readonly speed: number
  /** `4.3.5.5` */
  readonly version: string
  readonly startUs: bigint
}

/** A world as its scenario begins. @throws UnknownScenario */
export function createWorld({ scenario: name, version, ...options }: WorldChoice): World {
  const scenario = SCENARIOS.get(name)
  if (scenario === undefined) throw new UnknownScenario(name)
  const engine = createEngine({ ...options, scenario, version })
  return { engine, queries: createQueries({ clusterName: engine.clusterName, version }) }
}
