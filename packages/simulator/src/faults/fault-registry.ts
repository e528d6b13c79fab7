import type { Fault, FaultSpec } from '../control-client.ts'
import type { EngineFaults } from '../engine/fault-board.ts'
import type { Aim, StatementFaults } from './statement-faults.ts'

/** Where faults take hold. */
export interface FaultTargets {
  readonly statements: StatementFaults
  /** Of the world that is there at the moment. */
  engine(): EngineFaults
  /** @throws FaultRefused for a tenant that is not there */
  tenantId(name: string): number
  /** Opens or closes the port. */
  setOpen(open: boolean): Promise<void>
}

export interface FaultRegistry {
  /** Whether new connections are refused. */
  isRefusing(): boolean
  add(fault: FaultSpec): Promise<number>
  list(): readonly Fault[]
  /** @returns whether there was one */
  clear(id: number): Promise<boolean>
  clearAll(): Promise<void>
  /** The world they were made for is gone. */
  forgetEngineFaults(): void
}

interface Entry {
  readonly fault: FaultSpec
  readonly left: () => number | null
  readonly undo: () => void | Promise<void>
}

export function createFaultRegistry(targets: FaultTargets): FaultRegistry {
  const entries = new Map<number, Entry>()
  let lastId = 0

  async function clear(id: number): Promise<boolean> {
    const entry = entries.get(id)
    entries.delete(id)
    await entry?.undo()
    return entry !== undefined
  }

  const isRefusing = () => [...entries.values()].some(({ fault }) => fault.kind === 'refuse')

  async function refuse(fault: FaultSpec): Promise<Entry> {
    await targets.setOpen(false)
    return { fault, left: () => null, undo: () => targets.setOpen(!isRefusing()) }
  }

  return {
    isRefusing,
    async add(fault) {
      const entry = fault.kind === 'refuse' ? await refuse(fault) : inject(fault, targets)
      entries.set(++lastId, entry)
      return lastId
    },
    list: () => [...entries].map(([id, { fault, left }]) => ({ id, fault, left: left() })),
    clear,
    async clearAll() {
      for (const id of [...entries.keys()]) await clear(id)
    },
    forgetEngineFaults() {
      for (const [id, { fault }] of entries) if (ENGINE_KINDS.has(fault.kind)) entries.delete(id)
    },
  }
}

const ENGINE_KINDS: ReadonlySet<FaultSpec['kind']> = new Set(['destination', 'archive-interrupted', 'job-failing'])

function inject(fault: Exclude<FaultSpec, { kind: 'refuse' }>, targets: FaultTargets): Entry {
  switch (fault.kind) {
    case 'destination':
    case 'archive-interrupted':
    case 'job-failing':
      return { fault, left: () => null, undo: injectInEngine(fault, targets) }
    default: {
      const active = targets.statements.add(toStatementFault(fault), aimOf(fault))
      return { fault, left: () => active.left, undo: () => active.clear() }
    }
  }
}

type EngineFaultSpec = Extract<FaultSpec, { kind: 'destination' | 'archive-interrupted' | 'job-failing' }>

function injectInEngine(fault: EngineFaultSpec, targets: FaultTargets): () => void {
  const engine = targets.engine()
  const tenantId = fault.tenant === undefined ? null : targets.tenantId(fault.tenant)
  switch (fault.kind) {
    case 'destination':
      return engine.destination({ kind: fault.state, tenantId, pathPrefix: fault.pathPrefix ?? null })
    case 'archive-interrupted':
      return engine.archive({ tenantId: targets.tenantId(fault.tenant) })
    case 'job-failing':
      return engine.job({ tenantId, phase: fault.phase ?? null, code: fault.code, times: fault.times ?? null })
  }
}

/** What a server says with these; with all others HY000. */
const SQL_STATES: Readonly<Record<number, string>> = {
  1044: '42000',
  1045: '42000',
  1064: '42000',
  1142: '42000',
  1146: '42S02',
  1227: '42501',
  1235: '0A000',
  1317: '70100',
}

type StatementFaultSpec = Exclude<FaultSpec, EngineFaultSpec | { kind: 'refuse' }>

function toStatementFault(fault: StatementFaultSpec): Parameters<StatementFaults['add']>[0] {
  if (fault.kind === 'slow') return { kind: 'slow', ms: fault.ms }
  if (fault.kind !== 'deny') return { kind: fault.kind }
  const { kind, errno, sqlState = SQL_STATES[errno] ?? 'HY000', message = 'Denied on demand' } = fault
  return { kind, errno, sqlState, message }
}

function aimOf({ match, times }: StatementFaultSpec): Aim {
  return { match: match === undefined ? null : new RegExp(match, 'i'), times: times ?? null }
}
