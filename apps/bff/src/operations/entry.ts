import type {
  Blocker,
  JobRef,
  Operation,
  OperationKind,
  OperationState,
  OperationStep,
  Problem,
  Settlement,
  StepOutcome,
} from '@tidemark/contract'
import type { Command } from '@tidemark/oceanbase'
import type { PlannedStep, Sighting } from './planner.ts'

/** A step as it lives: what it was planned to be, and what became of it. Times are the database's. */
export interface StepEntry {
  readonly plan: Omit<PlannedStep, 'command' | 'before'>
  /** Null once it was sent or has expired: with it go the secrets. */
  command: Command | null
  before: readonly Command[]
  readonly sql: string
  readonly beforeSql: readonly string[]
  blockers: readonly Blocker[]
  outcome: StepOutcome | null
  sentAtMs: number | null
  answeredAtMs: number | null
  problem: Problem | null
  settlement: Settlement | null
  sighting: Sighting | null
  jobs: readonly JobRef[]
}

export interface OperationEntry {
  readonly operationId: string
  readonly clusterId: string
  readonly kind: OperationKind
  state: OperationState
  readonly createdAtMs: number
  readonly expiresAtMs: number
  readonly steps: readonly StepEntry[]
}

/** Lets go of what a step would send, and of the secrets in it. */
export function dropCommand(step: StepEntry): void {
  step.command = null
  step.before = []
  step.plan.forget?.()
}

export function newStep({ command, before = [], ...plan }: PlannedStep, blockers: readonly Blocker[]): StepEntry {
  return {
    plan,
    command,
    before,
    sql: command.masked,
    beforeSql: before.map(({ masked }) => masked),
    blockers,
    outcome: null,
    sentAtMs: null,
    answeredAtMs: null,
    problem: null,
    settlement: null,
    sighting: null,
    jobs: [],
  }
}

/** An operation as it crosses HTTP. */
export function toOperation(entry: OperationEntry): Operation {
  return {
    operationId: entry.operationId,
    clusterId: entry.clusterId,
    kind: entry.kind,
    state: entry.state,
    createdAt: toInstant(entry.createdAtMs),
    expiresAt: toInstant(entry.expiresAtMs),
    steps: entry.steps.map(toStep),
  }
}

function toStep(step: StepEntry): OperationStep {
  return {
    tenants: [...step.plan.tenants],
    before: [...step.beforeSql],
    sql: step.sql,
    effects: [...step.plan.effects],
    blockers: [...step.blockers],
    outcome: step.outcome,
    sentAt: step.sentAtMs === null ? null : toInstant(step.sentAtMs),
    answeredAt: step.answeredAtMs === null ? null : toInstant(step.answeredAtMs),
    problem: step.problem,
    settlement: step.settlement,
    jobs: [...step.jobs],
  }
}

function toInstant(ms: number): string {
  return new Date(ms).toISOString()
}
