import { blank } from './blank.ts'
import { demo } from './demo/demo.ts'
import { fleet } from './fleet/fleet.ts'
import { history } from './fleet/history.ts'
import type { Scenario } from './scenario.ts'

/** Every scenario by name. */
export const SCENARIOS: ReadonlyMap<string, Scenario> = new Map(
  [blank, demo, fleet, history].map((scenario) => [scenario.name, scenario]),
)
