import type { Blocker, Effect, EffectCode, NoteParams, OperationKind, OperationRequest } from '@tidemark/contract'
import type { Command } from '@tidemark/oceanbase'
import type { ConnectedCluster, NamedTenant } from '../collect/connected-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import type { Standing } from '../domain/blockers.ts'
import type { LiveSecrets } from '../live-secrets.ts'

/** One statement as a planner wants it. */
export interface PlannedStep {
  readonly tenants: readonly NamedTenant[]
  /** Null when nothing could be written, because nobody it concerns can be named: a blocker tells why. */
  readonly command: Command | null
  readonly effects: readonly Effect[]
  readonly blockers: readonly Blocker[]
  /** `ob_query_timeout` of the statement, in ms. */
  readonly timeoutMs: number
  /** Sent only after the step of this number was accepted, and after `mayGo`. Null: on its own. */
  readonly follows: number | null
  /** What the views must show before it is sent; asked again with each snapshot. */
  readonly mayGo: (snapshot: Snapshot) => boolean
  /** How the views show that it was done; asked with each snapshot after its answer. */
  readonly settled: (snapshot: Snapshot) => Settled
}

/** `jobs`: those the step was tied to. */
export interface Settled {
  readonly seen: boolean
  readonly jobs: readonly { readonly tenantId: number; readonly jobId: string }[]
}

export interface Planning extends Standing {
  readonly operationId: string
}

/**
 * Facts to steps, without asking or sending anything: it is run again right before the operation is, for the sake of
 * its blockers. Statements come out the same each time.
 */
export type Plan = (planning: Planning) => readonly PlannedStep[]

/**
 * Turns a request into its plan: checks what was typed and, if need be, reads what the plan has to know and nobody
 * may see. @throws AppError `validation` with the fields named
 */
export type Planner<Request> = (request: Request, context: PlannerContext) => Plan | Promise<Plan>

export interface PlannerContext {
  readonly cluster: ConnectedCluster
  readonly snapshot: Snapshot
  readonly secrets: LiveSecrets
}

/** One planner for each kind. */
export type Planners = {
  readonly [Kind in OperationKind]: Planner<Extract<OperationRequest, { kind: Kind }>>
}

/** BACKUP, CANCEL and the archive mode only write rows; SET of a destination checks the medium, which can take long. */
export const QUICK_MS = 60_000
export const MEDIA_CHECK_MS = 120_000

/** A step that stands on its own. */
export function independentStep(step: Omit<PlannedStep, 'follows' | 'mayGo'>): PlannedStep {
  return { ...step, follows: null, mayGo: () => true }
}

export function info(code: EffectCode, tenantId: number | null, params: NoteParams = {}): Effect {
  return { code, tone: 'info', tenantId, params }
}

export function warn(code: EffectCode, tenantId: number | null, params: NoteParams = {}): Effect {
  return { code, tone: 'warn', tenantId, params }
}
