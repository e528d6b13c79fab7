import type { Clock } from '../clock.ts'
import { forgetCommands, isUnsettled, type StoredOperation } from './stored-operation.ts'

/** A plan is good for ten minutes; what became of it is kept for a day. */
export const PLAN_LIFE_MS = 600_000
const OUTCOME_LIFE_MS = 86_400_000
/** The dialog plans while somebody types: the oldest plans that never ran go first. */
const MAX_PLANS = 500
const MAX_OPERATIONS = 10_000

/** The operations of one cluster, in memory. */
export interface OperationRegistry {
  add(operation: StoredOperation): void
  get(operationId: string): StoredOperation | null
  /** Oldest first; expired plans are marked so. */
  all(): Iterable<StoredOperation>
  /** The operation that is being run for one of these tenants; none of another kind of statement is in its way. */
  inFlight(tenantIds: readonly number[]): StoredOperation | null
  hasUnsettled(): boolean
  /** Rises with every change: answers made from operations are cached by it. */
  readonly revision: number
  changed(): void
}

export function createRegistry(clock: Clock): OperationRegistry {
  const operations = new Map<string, StoredOperation>()
  let revision = 0

  function expire(): void {
    for (const operation of operations.values()) {
      const ageMs = clock.monotonicMs() - operation.createdMs
      if (operation.state === 'planned' && ageMs >= PLAN_LIFE_MS) {
        operation.state = 'expired'
        forgetCommands(operation)
      }
      if (ageMs >= OUTCOME_LIFE_MS && operation.state !== 'running') operations.delete(operation.operationId)
    }
  }

  function makeRoom(): void {
    const idle = [...operations.values()].filter(({ state }) => state === 'planned' || state === 'expired')
    for (const operation of idle.slice(0, Math.max(0, idle.length - MAX_PLANS))) drop(operation)
    for (const operation of operations.values()) {
      if (operations.size <= MAX_OPERATIONS) return
      if (operation.state !== 'running') drop(operation)
    }
  }

  function drop(operation: StoredOperation): void {
    forgetCommands(operation)
    operations.delete(operation.operationId)
  }

  return {
    get revision() {
      return revision
    },
    changed: () => {
      revision += 1
    },
    add(operation) {
      expire()
      operations.set(operation.operationId, operation)
      makeRoom()
    },
    get(operationId) {
      expire()
      return operations.get(operationId) ?? null
    },
    all() {
      expire()
      return operations.values()
    },
    inFlight(tenantIds) {
      for (const operation of operations.values()) {
        if (operation.state !== 'running') continue
        const concerned = operation.steps.flatMap(({ tenants }) => tenants.map(({ tenantId }) => tenantId))
        if (concerned.some((tenantId) => tenantIds.includes(tenantId))) return operation
      }
      return null
    },
    hasUnsettled: () => [...operations.values()].some(isUnsettled),
  }
}
