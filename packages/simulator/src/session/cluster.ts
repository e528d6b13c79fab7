import type { Engine } from '../engine/engine.ts'
import type { Queries } from '../sql/queries.ts'
import type { Accounts } from './accounts.ts'
import { createAlarm } from './alarm.ts'
import type { Clock } from './clock.ts'
import { createGlobalVariables, type GlobalVariables } from './variables/session-variables.ts'
import { systemVariables } from './variables/system-variables.ts'

/** A world: its engine and what reads it. */
export interface World {
  readonly engine: Engine
  readonly queries: Queries
}

/** The cluster that sessions talk to; the world behind it can be replaced while its port stays. */
export interface Cluster {
  readonly version: string
  readonly clock: Clock
  readonly accounts: Accounts
  readonly engine: Engine
  readonly queries: Queries
  /** Variables of a tenant, as SET GLOBAL left them. */
  globalVariables(tenantId: number): GlobalVariables
  /** Brings the world to the present, and what is read with it. */
  catchUp(): void
  replace(world: World): void
  close(): void
}

interface ClusterOptions extends World {
  readonly version: string
  readonly clock: Clock
  readonly accounts: Accounts
  /** Hears of a step that failed while nobody waited for it. */
  readonly report: (error: unknown) => void
}

/** Keeps the world moving by itself: it is advanced whenever something is due. */
export function createCluster({ version, clock, accounts, report, ...first }: ClusterOptions): Cluster {
  const known = systemVariables(version)
  let world: World = first
  let globals = new Map<number, GlobalVariables>()
  const alarm = createAlarm(clock, () => {
    try {
      catchUp()
    } catch (error) {
      report(error)
    }
  })

  function catchUp(): void {
    world.engine.advanceTo(clock.nowUs())
    world.queries.apply(world.engine.drain())
    alarm.set(world.engine.nextDueUs())
  }

  function begin(): void {
    world.engine.drain()
    world.queries.apply([...world.engine.all()])
    catchUp()
  }

  begin()
  return {
    version,
    clock,
    accounts,
    get engine() {
      return world.engine
    },
    get queries() {
      return world.queries
    },
    globalVariables(tenantId) {
      const variables = globals.get(tenantId) ?? createGlobalVariables(known)
      globals.set(tenantId, variables)
      return variables
    },
    catchUp,
    replace(next) {
      world.queries.close()
      world = next
      globals = new Map()
      begin()
    },
    close() {
      alarm.off()
      world.queries.close()
    },
  }
}
