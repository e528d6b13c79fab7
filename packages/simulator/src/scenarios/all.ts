import { blank } from './blank.ts'
import { demo } from './demo/demo.ts'
import type { Scenario } from './scenario.ts'

/** Every scenario by name. */
export const SCENARIOS: ReadonlyMap<string, Scenario> = new Map(
  [blank, demo].map((scenario) => [scenario.name, scenario]),
)
