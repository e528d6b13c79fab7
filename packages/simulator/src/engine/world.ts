import { type VersionRules, versionRules } from '../versions/version-rules.ts'
import type { BackupRun } from './backup/backup-run.ts'
import type { DeleteRun } from './deletes/delete-run.ts'
import { createMedia, type Media } from './destinations/media.ts'
import { createDice, type Dice } from './dice.ts'
import type { FaultBoard } from './fault-board.ts'
import { createFaultBoard } from './fault-board.ts'
import { createRowTables, type RowTables } from './row-tables.ts'
import type { ValidateRun } from './validations/validate-run.ts'

/** How much data a tenant has and makes; everything its backups and logs weigh follows from it. */
export interface Volume {
  readonly dataBytes: number
  /** Share of the data an incremental finds changed. */
  readonly changedShare: number
  readonly bytesPerSecond: number
  readonly logBytesPerDay: number
  readonly tabletCount: number
}

/** What a tenant's services remember beside the rows. */
export interface TenantState {
  readonly tenantId: number
  readonly volume: Volume
  /** Where the idle ticks of the three services fall. */
  readonly dataPhaseUs: bigint
  readonly archivePhaseUs: bigint
  readonly deletePhaseUs: bigint
  /** Next ticks; null while there is nothing to look after. */
  dataTickUs: bigint | null
  archiveTickUs: bigint | null
  deleteTickUs: bigint | null
  validateTickUs: bigint | null
  /** The next hour of its delete policy. */
  obsoleteTickUs: bigint | null
  lastJobId: bigint
  lastSetId: bigint
  lastTaskId: bigint
  lastDestId: bigint
  /** The data destination in use; null: never set, or cleared. */
  dataDestId: bigint | null
  /** When a stopping archive no longer waits for its destination. */
  forceStopUs: bigint
  /** How far this tenant's archive is behind at the best of times. */
  archiveLagUs: bigint
}

/** The whole cluster: plain data, changed in place by one step at a time. */
export interface World {
  readonly tables: RowTables
  readonly tenants: Map<number, TenantState>
  readonly runs: Set<BackupRun>
  readonly deletes: Set<DeleteRun>
  readonly validations: Set<ValidateRun>
  readonly media: Media
  readonly faults: FaultBoard
  readonly dice: Dice
  /** Divides every wait and all modelled work. `changeSpeed` changes it. */
  speed: number
  /** What a server of this version does. */
  readonly rules: VersionRules
  /** The moment of the step under way. */
  nowUs: bigint
  /** Where time is being advanced to. */
  horizonUs: bigint
  eventSequence: number
}

export interface WorldOptions {
  readonly seed: number
  readonly startUs: bigint
  /** `4.3.5.5` */
  readonly version: string
}

/** An empty world at speed 1, at which its scenario tells the past. */
export function createWorld({ seed, startUs, version }: WorldOptions): World {
  return {
    tables: createRowTables(),
    tenants: new Map(),
    runs: new Set(),
    deletes: new Set(),
    validations: new Set(),
    media: createMedia(),
    faults: createFaultBoard(),
    dice: createDice(seed),
    speed: 1,
    rules: versionRules(version),
    nowUs: startUs,
    horizonUs: startUs,
    eventSequence: 0,
  }
}

/** The moment `seconds` of modelled time from now. */
export function after(world: World, seconds: number): bigint {
  return world.nowUs + modelled(world, seconds)
}

/** Modelled seconds in µs of the simulator's clock, never 0. */
export function modelled(world: World, seconds: number): bigint {
  return BigInt(Math.max(1, Math.round((seconds * 1e6) / world.speed)))
}

/** The next idle tick of a service: the first of its grid after now. */
export function nextOnGrid(world: World, phaseUs: bigint, periodSeconds: number): bigint {
  const period = modelled(world, periodSeconds)
  const offset = phaseUs % period
  return ((world.nowUs - offset) / period + 1n) * period + offset
}

/** When a service that was woken comes to its next step. */
export function nextStep(world: World): bigint {
  return after(world, world.dice.between(10, 100) / 1000)
}

/** The SCN of a moment, its nanoseconds thrown. */
export function scnAt(world: World, us: bigint): bigint {
  return us * 1000n + BigInt(world.dice.between(0, 999))
}

/** @throws RangeError if the tenant never was */
export function tenantState(world: World, tenantId: number): TenantState {
  const state = world.tenants.get(tenantId)
  if (state === undefined) throw new RangeError(`no tenant ${tenantId}`)
  return state
}
