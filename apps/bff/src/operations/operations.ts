import type { Operation, OperationRequest } from '@tidemark/contract'
import type { Clock } from '../clock.ts'
import type { Clusters, ConnectedCluster } from '../collect/connected-cluster.ts'
import { AppError } from '../http/app-error.ts'
import type { LiveSecrets } from '../live-secrets.ts'
import { toOperation } from './entry.ts'
import { createOperationLog, type OperationLog } from './operation-log.ts'
import { planOperation } from './plan.ts'
import type { Planners } from './planner.ts'
import { Registry } from './registry.ts'
import { runOperation } from './run.ts'
import { settle } from './settle.ts'

export interface OperationsDeps {
  readonly clusters: Clusters<ConnectedCluster>
  readonly planners: Planners
  readonly clock: Clock
  /** A new ULID. */
  readonly newId: () => string
  readonly secrets: Pick<LiveSecrets, 'make' | 'lend'>
}

/** The gate: nothing else sends a command. Each call may throw an AppError. */
export interface Operations {
  plan(clusterId: string, request: OperationRequest): Promise<Operation>
  /** Looks at the database again and runs it the first time; always answers how it stands. */
  run(clusterId: string, operationId: string): Promise<Operation>
  find(clusterId: string, operationId: string): Operation
  /** What read models may know of operations. */
  readonly log: OperationLog
  /** Plans expire no more, and what still waits is left unsent. */
  stop(): void
}

export function createOperations({ clusters, planners, clock, newId, secrets }: OperationsDeps): Operations {
  const registry = new Registry(clock)
  const stopping = new AbortController()
  const endWatching = clusters.all().map((cluster) => watch(cluster, registry))

  function clusterOf(clusterId: string): ConnectedCluster {
    const cluster = clusters.get(clusterId)
    if (cluster === null) throw new AppError('not-found', { detail: 'No such cluster.' })
    cluster.watched()
    return cluster
  }

  function entryOf(clusterId: string, operationId: string) {
    const entry = registry.find(clusterId, operationId)
    if (entry === null) throw new AppError('not-found', { detail: 'No such operation is remembered.' })
    return entry
  }

  return {
    async plan(clusterId, request) {
      const deps = { planners, registry, newId, secrets }
      return toOperation(await planOperation(clusterOf(clusterId), request, deps))
    },
    async run(clusterId, operationId) {
      const cluster = clusterOf(clusterId)
      const entry = entryOf(clusterId, operationId)
      if (entry.state === 'planned') await cluster.look()
      runOperation(cluster, entry, { registry, clock, signal: stopping.signal })
      return toOperation(entry)
    },
    find(clusterId, operationId) {
      clusterOf(clusterId)
      return toOperation(entryOf(clusterId, operationId))
    },
    log: createOperationLog(registry),
    stop() {
      stopping.abort()
      registry.stop()
      for (const end of endWatching) end()
    },
  }
}

/** Settles a cluster's operations with each of its snapshots, and keeps it polling fast while one is not. */
function watch(cluster: ConnectedCluster, registry: Registry): () => void {
  cluster.hasUnsettled(() =>
    registry
      .of(cluster.id)
      .some(({ state, steps }) => state === 'running' || steps.some(({ settlement }) => settlement === 'pending')),
  )
  return cluster.onSnapshot((snapshot) => {
    for (const entry of registry.of(cluster.id)) if (settle(entry, snapshot)) registry.changed(entry)
  })
}
