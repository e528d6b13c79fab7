import type { Blocker, OperationKind } from '@tidemark/contract'
import type { Clock } from '../clock.ts'
import { dropCommand, type OperationEntry } from './entry.ts'
import { blocker } from './note.ts'

/** A plan that is not run in this time expires. */
export const PLAN_LIFE_MS = 600_000
/** So long an outcome is kept. */
const OUTCOME_LIFE_MS = 86_400_000
/** More than people plan and run in a day; beyond it the oldest plans go first, and outcomes after them. */
const MOST_ENTRIES = 2000

/** Every operation this process remembers, across clusters. */
export class Registry {
  readonly #clock: Clock
  readonly #entries = new Map<string, OperationEntry>()
  readonly #revisions = new Map<string, number>()
  readonly #timers = new Map<string, () => void>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Takes a plan in; it expires by itself unless it is run. */
  add(entry: OperationEntry): void {
    this.#entries.set(entry.operationId, entry)
    this.#after(entry, PLAN_LIFE_MS, () => this.#expire(entry))
    if (this.#entries.size > MOST_ENTRIES) this.#forgetOldest()
  }

  find(clusterId: string, operationId: string): OperationEntry | null {
    const entry = this.#entries.get(operationId)
    return entry?.clusterId === clusterId ? entry : null
  }

  of(clusterId: string): readonly OperationEntry[] {
    return [...this.#entries.values()].filter((entry) => entry.clusterId === clusterId)
  }

  /** The plan is being run: it no longer expires, its outcome does. */
  begin(entry: OperationEntry): void {
    entry.state = 'running'
    this.#after(entry, OUTCOME_LIFE_MS, () => this.#forget(entry))
    this.changed(entry)
  }

  /** Something about an operation is told differently from now on. */
  changed({ clusterId }: OperationEntry): void {
    this.#revisions.set(clusterId, this.revision(clusterId) + 1)
  }

  /** Rises with each change of a cluster's operations. */
  revision(clusterId: string): number {
    return this.#revisions.get(clusterId) ?? 0
  }

  /** Operations under way that concern one of these tenants. */
  inFlight(asked: { clusterId: string; kind: OperationKind }, tenantIds: readonly number[]): readonly Blocker[] {
    return this.of(asked.clusterId)
      .filter((entry) => isInTheWay(entry, asked.kind))
      .flatMap((entry) => tenantIds.filter((id) => concerns(entry, id)).map((id) => inFlightBlocker(entry, id)))
  }

  stop(): void {
    for (const callOff of this.#timers.values()) callOff()
    this.#timers.clear()
  }

  #expire(entry: OperationEntry): void {
    entry.state = 'expired'
    for (const step of entry.steps) dropCommand(step)
    this.#after(entry, OUTCOME_LIFE_MS, () => this.#forget(entry))
  }

  #forgetOldest(): void {
    const others = [...this.#entries.values()].slice(0, -1)
    const oldest = others.find(isOnlyPlanned) ?? others.find(({ state }) => state === 'done')
    if (oldest !== undefined) this.#forget(oldest)
  }

  #forget({ operationId, steps, state }: OperationEntry): void {
    if (state === 'planned') for (const step of steps) dropCommand(step)
    this.#entries.delete(operationId)
    this.#timers.get(operationId)?.()
    this.#timers.delete(operationId)
  }

  #after({ operationId }: OperationEntry, delayMs: number, run: () => void): void {
    this.#timers.get(operationId)?.()
    this.#timers.set(operationId, this.#clock.after(delayMs, run))
  }
}

function isOnlyPlanned({ state }: OperationEntry): boolean {
  return state === 'planned' || state === 'expired'
}

/** Acts that OceanBase takes before their job is there: a second one would be accepted, too. */
const ONE_AT_A_TIME: ReadonlySet<OperationKind> = new Set([
  'start-backup',
  'delete-obsolete',
  'delete-sets',
  'delete-pieces',
])

/** Beside what is being sent: a job that the views do not show yet, which no blocker can see. */
function isInTheWay(entry: OperationEntry, kind: OperationKind): boolean {
  if (entry.state === 'running') return true
  return (
    entry.kind === kind && ONE_AT_A_TIME.has(kind) && entry.steps.some(({ settlement }) => settlement === 'pending')
  )
}

function concerns(entry: OperationEntry, tenantId: number): boolean {
  return entry.steps.some(({ plan }) => plan.tenants.some((tenant) => tenant.tenantId === tenantId))
}

function inFlightBlocker({ operationId }: OperationEntry, tenantId: number): Blocker {
  return blocker('operation-in-flight', tenantId, { operationId })
}
