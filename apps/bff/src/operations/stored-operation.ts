import type { Operation, OperationKind, OperationState, OperationStep } from '@tidemark/contract'
import type { Plan, PlannedStep } from './planner.ts'

/** How one statement came out so far. */
export type StepProgress = Pick<OperationStep, 'outcome' | 'sentAt' | 'answeredAt' | 'problem' | 'settlement' | 'jobs'>

export const NOT_SENT_YET: StepProgress = {
  outcome: null,
  sentAt: null,
  answeredAt: null,
  problem: null,
  settlement: null,
  jobs: [],
}

/** An operation as the console remembers it. */
export interface StoredOperation {
  readonly operationId: string
  readonly clusterId: string
  readonly kind: OperationKind
  readonly createdAt: string
  readonly expiresAt: string
  /** On the monotonic clock. */
  readonly createdMs: number
  state: OperationState
  steps: readonly PlannedStep[]
  progress: readonly StepProgress[]
  /** Masked statements: what stays when the commands are forgotten. */
  readonly sql: readonly string[]
  /** Null once it ran or expired: it may hold secrets. */
  plan: Plan | null
}

/** The operation as it is shown. */
export function toOperation(stored: StoredOperation): Operation {
  const { operationId, clusterId, kind, state, createdAt, expiresAt, steps, progress, sql } = stored
  return {
    operationId,
    clusterId,
    kind,
    state,
    createdAt,
    expiresAt,
    steps: steps.map(({ tenants, effects, blockers }, index) => ({
      tenants: tenants.map(({ tenantId, tenantName }) => ({ tenantId, tenantName })),
      sql: sql[index] ?? '',
      effects: [...effects],
      blockers: [...blockers],
      ...(progress[index] ?? NOT_SENT_YET),
    })),
  }
}

/** Takes the statements out of memory: they may hold keys. What is shown of them stays. */
export function forgetCommands(stored: StoredOperation): void {
  stored.plan = null
  stored.steps = stored.steps.map((step) => ({ ...step, command: null }))
}

export function isUnsettled({ state, progress }: StoredOperation): boolean {
  return state === 'running' || progress.some(({ settlement }) => settlement === 'pending')
}
