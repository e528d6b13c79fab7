import type { ClusterFreshness, OperationRequest } from '@tidemark/contract'
import type { ConnectedCluster } from '../collect/connected-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { AppError } from '../http/app-error.ts'
import type { LiveSecrets } from '../live-secrets.ts'
import { newStep, type OperationEntry, type StepEntry } from './entry.ts'
import type { PlanFacts, PlannedStep, Planners, RequestOf } from './planner.ts'
import { PLAN_LIFE_MS, type Registry } from './registry.ts'

export interface PlanDeps {
  readonly planners: Planners
  readonly registry: Registry
  readonly newId: () => string
  readonly secrets: Pick<LiveSecrets, 'make' | 'lend'>
}

/** The snapshot of a cluster that answers. @throws AppError 503 when it does not: nothing is ever queued */
export function liveSnapshot(cluster: ConnectedCluster): Snapshot {
  const snapshot = cluster.snapshot()
  const freshness = cluster.freshness()
  if (snapshot === null || freshness.state === 'down') throw notAnswering(freshness)
  return snapshot
}

function notAnswering({ cause, retryInMs }: ClusterFreshness): AppError {
  return new AppError(cause === 'denied' ? 'database-denied' : 'database-unreachable', {
    retryAfterMs: retryInMs ?? 1000,
  })
}

/** Plans an act: its statements, effects and blockers. Nothing is sent. */
export async function planOperation(
  cluster: ConnectedCluster,
  request: OperationRequest,
  { planners, registry, newId, secrets }: PlanDeps,
): Promise<OperationEntry> {
  const snapshot = liveSnapshot(cluster)
  const operationId = newId()
  const planned = await planSteps(planners, request, {
    snapshot,
    operationId,
    makeSecret: secrets.make,
    lendSecret: secrets.lend,
    destinationNow: (tenantId, kind) => cluster.readDestinationSecret(tenantId, kind),
  })
  const createdAtMs = cluster.nowMs() ?? snapshot.observedAtMs
  const entry: OperationEntry = {
    operationId,
    clusterId: cluster.id,
    kind: request.kind,
    state: 'planned',
    createdAtMs,
    expiresAtMs: createdAtMs + PLAN_LIFE_MS,
    steps: planned.map((step) => newStep(step, [])),
  }
  for (const step of entry.steps) step.blockers = blockersOf(entry, step, snapshot, registry)
  registry.add(entry)
  return entry
}

/** What holds a step up now: in the database, and among our own operations. */
export function blockersOf(entry: OperationEntry, step: StepEntry, snapshot: Snapshot, registry: Registry) {
  const tenantIds = step.plan.tenants.map(({ tenantId }) => tenantId)
  return [...step.plan.blockers(snapshot), ...registry.inFlight(entry, tenantIds)]
}

/** Each planner gets exactly its own request. */
async function planSteps<Kind extends OperationRequest['kind']>(
  planners: Planners,
  request: RequestOf<Kind> & { readonly kind: Kind },
  facts: PlanFacts,
): Promise<readonly PlannedStep[]> {
  const kind: Kind = request.kind
  return planners[kind](request, facts)
}
