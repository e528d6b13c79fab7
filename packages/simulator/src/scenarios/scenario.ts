import type { World } from '../engine/world.ts'

/** A cluster as it is when the simulator opens. */
export interface Scenario {
  readonly name: string
  readonly clusterName: string
  /** Fills an empty world whose clock stands at the start; it may go back in time, and ends at or before the start. */
  populate(world: World): void
}
