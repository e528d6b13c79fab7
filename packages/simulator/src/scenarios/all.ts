import { blank } from './blank.ts'
import type { Scenario } from './scenario.ts'

/** Every scenario by name. */
export const SCENARIOS: ReadonlyMap<string, Scenario> = new Map([blank].map((scenario) => [scenario.name, scenario]))
