import type { Scenario } from '../scenarios/scenario.ts'
import type { Command } from '../sql/commands/command.ts'
import type { CommandGrammar } from '../sql/commands/command-grammar.ts'
import { advance, nextDue } from './advance.ts'
import { changeSpeed } from './change-speed.ts'
import { executeCommand } from './execute.ts'
import type { ExecuteContext } from './execute-context.ts'
import type { EngineFaults } from './fault-board.ts'
import type { Change, TenantRow } from './tables.ts'
import { tenantByName } from './tenants.ts'
import { createWorld } from './world.ts'

/** An OceanBase that fits in a process: commands and time in, changes of rows out. */
export interface Engine {
  /** The engine's clock: the last moment advanced to, µs since 1970. */
  readonly nowUs: bigint
  /**
   * Runs one statement at this moment; what follows by itself is due at once, or later.
   * @throws SqlError with the first check that fails. Nothing has changed then but events; of a SET of several
   * destinations, which OceanBase runs one by one, those before stay set.
   */
  execute(context: ExecuteContext, command: Command): void
  /** Runs everything due up to that moment, in order of time; leaps of days are cheap. */
  advanceTo(us: bigint): void
  /** When something happens next by itself; null: never. */
  nextDueUs(): bigint | null
  /** What changed since the last call, one change a row. */
  drain(): readonly Change[]
  /** Every row as a put. */
  all(): Iterable<Change>
  readonly faults: EngineFaults
  tenantByName(name: string): TenantRow | undefined
  tenants(): readonly TenantRow[]
  readonly clusterName: string
  /** Which statements a server of its version can read. */
  readonly grammar: CommandGrammar
}

export interface EngineOptions {
  readonly scenario: Scenario
  readonly seed: number
  /** Divides every wait and all modelled work from the start on; the scenario's past was at speed 1. */
  readonly speed: number
  /** The moment the scenario is at, µs since 1970. */
  readonly startUs: bigint
  /** `4.3.5.5` */
  readonly version: string
}

export function createEngine({ scenario, speed, ...options }: EngineOptions): Engine {
  const world = createWorld(options)
  scenario.populate(world)
  advance(world, options.startUs)
  changeSpeed(world, speed)
  return {
    get nowUs() {
      return world.nowUs
    },
    execute: (context, command) => executeCommand(world, context, command),
    advanceTo: (us) => advance(world, us),
    nextDueUs: () => nextDue(world)?.us ?? null,
    drain: () => world.tables.drain(),
    all: () => world.tables.all(),
    faults: world.faults,
    tenantByName: (name) => tenantByName(world, name),
    tenants: () => [...world.tables.tenant.values()],
    clusterName: scenario.clusterName,
    grammar: world.rules.grammar,
  }
}
