import type { Blocker, Operation, OperationRequest, ProblemName } from '@tidemark/contract'
import type { Clock } from '../clock.ts'
import type { Clusters, ConnectedCluster } from '../collect/connected-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { generalBlocker } from '../domain/blockers.ts'
import { AppError } from '../http/app-error.ts'
import type { LiveSecrets } from '../live-secrets.ts'
import type { Plan, PlannedStep, Planner, Planners } from './planner.ts'
import { createRegistry, type OperationRegistry, PLAN_LIFE_MS } from './registry.ts'
import { runSteps } from './run.ts'
import { settle } from './settle.ts'
import { NOT_SENT_YET, type StoredOperation, toOperation } from './stored-operation.ts'

export interface OperationsDeps {
  readonly clusters: Clusters
  readonly planners: Planners
  readonly clock: Clock
  readonly secrets: LiveSecrets
  readonly newId: () => string
}

/** The one gate: whatever is sent to a cluster was planned here, shown, and is run by its id. */
export interface Operations {
  /** @throws AppError `validation`, `not-found`, `database-unreachable` */
  plan(clusterId: string, request: OperationRequest): Promise<Operation>
  /** Runs it once. Again, or at the same time: the same answer, and nothing is sent. @throws AppError */
  run(clusterId: string, operationId: string): Operation
  /** @throws AppError `not-found` */
  get(clusterId: string, operationId: string): Operation
  /** Of one cluster, for read models. */
  of(clusterId: string): OperationRegistry
  /** Steps not sent yet stay unsent. */
  stop(): void
}

export function createOperations(deps: OperationsDeps): Operations {
  const { clusters, clock } = deps
  const stopping = new AbortController()
  const registries = new Map(clusters.all().map((cluster) => [cluster.id, watch(cluster, clock)]))

  function registryOf(clusterId: string): OperationRegistry {
    const registry = registries.get(clusterId)
    if (registry === undefined) throw new AppError('not-found', { detail: 'No such cluster.' })
    return registry
  }

  function find(clusterId: string, operationId: string): StoredOperation {
    const stored = registryOf(clusterId).get(operationId)
    if (stored === null) throw new AppError('not-found', { detail: 'No such operation; it may be long over.' })
    return stored
  }

  return {
    of: registryOf,
    get: (clusterId, operationId) => toOperation(find(clusterId, operationId)),
    async plan(clusterId, request) {
      const registry = registryOf(clusterId)
      const cluster = clusterOf(clusters, clusterId)
      const snapshot = liveSnapshot(cluster)
      const plan = await plannerOf(deps.planners, request)({ cluster, snapshot, secrets: deps.secrets })
      const stored = store(plan, { cluster, snapshot, registry, request, deps })
      registry.add(stored)
      return toOperation(stored)
    },
    run(clusterId, operationId) {
      const stored = find(clusterId, operationId)
      if (stored.state === 'expired') throw new AppError('operation-expired', { detail: 'Plan it again.' })
      if (stored.state !== 'planned' || stored.plan === null) return toOperation(stored)
      const registry = registryOf(clusterId)
      const cluster = clusterOf(clusters, clusterId)
      lookAgain(stored, stored.plan, { cluster, registry })
      stored.state = 'running'
      registry.changed()
      void runSteps(stored, { cluster, changed: registry.changed, after: clock.after, signal: stopping.signal })
      return toOperation(stored)
    },
    stop: () => stopping.abort(),
  }
}

/** A registry that settles its operations with each snapshot. */
function watch(cluster: ConnectedCluster, clock: Clock): OperationRegistry {
  const registry = createRegistry(clock)
  cluster.hasUnsettled(registry.hasUnsettled)
  cluster.onSnapshot((snapshot) => {
    for (const stored of registry.all()) if (settle(stored, snapshot)) registry.changed()
  })
  return registry
}

function clusterOf(clusters: Clusters, clusterId: string): ConnectedCluster {
  const cluster = clusters.get(clusterId)
  if (cluster === null) throw new AppError('not-found', { detail: 'No such cluster.' })
  return cluster
}

/** Nothing is planned or queued for a cluster that does not answer. */
function liveSnapshot(cluster: ConnectedCluster): Snapshot {
  const snapshot = cluster.snapshot()
  const { state, cause, retryInMs } = cluster.freshness()
  if (snapshot !== null && state !== 'down') return snapshot
  const problem = cause === 'denied' ? 'database-denied' : 'database-unreachable'
  throw new AppError(problem, {
    detail: 'Nothing can be sent now, and nothing is queued.',
    retryAfterMs: retryInMs ?? 1000,
  })
}

/** The planner of a request's kind, with the request in it. */
function plannerOf(planners: Planners, request: OperationRequest) {
  const bind =
    <Request>(planner: Planner<Request>, of: Request) =>
    (context: Parameters<Planner<Request>>[1]) =>
      planner(of, context)
  switch (request.kind) {
    case 'start-backup':
      return bind(planners['start-backup'], request)
    case 'cancel-backup':
      return bind(planners['cancel-backup'], request)
    case 'start-archiving':
      return bind(planners['start-archiving'], request)
    case 'stop-archiving':
      return bind(planners['stop-archiving'], request)
    case 'restart-archiving':
      return bind(planners['restart-archiving'], request)
    case 'set-destination':
      return bind(planners['set-destination'], request)
    case 'clear-destination':
      return bind(planners['clear-destination'], request)
  }
}

interface Storing {
  readonly cluster: ConnectedCluster
  readonly snapshot: Snapshot
  readonly registry: OperationRegistry
  readonly request: OperationRequest
  readonly deps: OperationsDeps
}

function store(plan: Plan, { cluster, snapshot, registry, request, deps }: Storing): StoredOperation {
  const operationId = deps.newId()
  const steps = withInFlight(plan({ snapshot, login: cluster.login(), operationId }), registry)
  const createdMs = cluster.nowMs() ?? snapshot.observedAtMs
  return {
    operationId,
    clusterId: cluster.id,
    kind: request.kind,
    createdAt: new Date(createdMs).toISOString(),
    expiresAt: new Date(createdMs + PLAN_LIFE_MS).toISOString(),
    createdMs: deps.clock.monotonicMs(),
    state: 'planned',
    steps,
    progress: steps.map(() => NOT_SENT_YET),
    sql: steps.map(({ command }) => command?.masked ?? ''),
    plan,
  }
}

/** Looks at the blockers once more, with the facts of now. @throws AppError when something holds it up */
function lookAgain(
  stored: StoredOperation,
  plan: Plan,
  { cluster, registry }: { readonly cluster: ConnectedCluster; readonly registry: OperationRegistry },
): void {
  const snapshot = liveSnapshot(cluster)
  const fresh = withInFlight(plan({ snapshot, login: cluster.login(), operationId: stored.operationId }), registry)
  const written = fresh.map(({ command }) => command?.masked ?? '')
  if (written.join('\n') !== stored.sql.join('\n')) {
    throw new AppError('not-ready', { detail: 'The tenants changed since this was planned. Plan it again.' })
  }
  stored.steps = fresh
  const blockers = fresh.flatMap((step) => step.blockers)
  if (blockers.length > 0) throw held(blockers)
}

/** One act at a time for a tenant: a second one would be decided on facts that are about to change. */
function withInFlight(steps: readonly PlannedStep[], registry: OperationRegistry): readonly PlannedStep[] {
  return steps.map((step) => {
    const other = registry.inFlight(step.tenants.map(({ tenantId }) => tenantId))
    if (other === null) return step
    const blocker = generalBlocker('operation-in-flight', { operationId: other.operationId })
    return { ...step, blockers: [...step.blockers, blocker] }
  })
}

function held(blockers: readonly Blocker[]): AppError {
  const codes = new Set(blockers.map(({ code }) => code))
  const problem: ProblemName = codes.has('job-running')
    ? 'job-running'
    : codes.has('no-data-destination')
      ? 'no-destination'
      : codes.has('archive-not-doing')
        ? 'archive-off'
        : 'not-ready'
  return new AppError(problem, { detail: `Held up by: ${[...codes].join(', ')}.` })
}
