import { randomBytes } from 'node:crypto'
import type { Express } from 'express'
import { ulid } from 'ulid'
import { createApp } from './app.ts'
import { createAuth } from './auth/auth.ts'
import { sessionRoutes } from './auth/routes.ts'
import type { Build } from './build.ts'
import type { Clock } from './clock.ts'
import type { CollectorEvent } from './collect/collector.ts'
import { connectCluster, createClusters, type RunningCluster } from './collect/connect-cluster.ts'
import type { Clusters } from './collect/connected-cluster.ts'
import type { Config } from './config.ts'
import type { ConsoleFacts } from './features/console/read-model.ts'
import { consoleRoutes } from './features/console/routes.ts'
import { planCancelDelete } from './features/deletes/cancel-delete.ts'
import { planDeleteObsolete, planDeletePieces, planDeleteSets } from './features/deletes/delete-files.ts'
import { planDropDeletePolicy, planSetDeletePolicy } from './features/deletes/delete-policy.ts'
import { deleteRoutes } from './features/deletes/routes.ts'
import { planClearDestination } from './features/destinations/clear-destination.ts'
import { planRotateKeys } from './features/destinations/rotate-keys.ts'
import { destinationRoutes } from './features/destinations/routes.ts'
import { planSetDestination } from './features/destinations/set-destination.ts'
import { planCancelBackup } from './features/jobs/cancel-backup.ts'
import { jobRoutes } from './features/jobs/routes.ts'
import { planStartBackup } from './features/jobs/start-backup.ts'
import { overviewRoutes } from './features/overview/routes.ts'
import { recoveryRoutes } from './features/recovery/routes.ts'
import { planRestartArchiving, planStartArchiving, planStopArchiving } from './features/tenants/archiving.ts'
import { tenantRoutes } from './features/tenants/routes.ts'
import { timelineRoutes } from './features/timeline/routes.ts'
import type { BuiltConsole } from './http/built-console.ts'
import type { Route } from './http/route.ts'
import type { LiveSecrets } from './live-secrets.ts'
import { liveSecrets } from './live-secrets.ts'
import type { Logger } from './log.ts'
import { createOperations, type Operations } from './operations/operations.ts'
import type { Planners } from './operations/planner.ts'
import { operationRoutes } from './operations/routes.ts'

/** Our own limit on one read; the server's lies half a second below. */
const READ_TIMEOUT_MS = 5000

export interface ComposeDeps {
  readonly config: Config
  readonly console: BuiltConsole | null
  readonly build: Build
  readonly secrets: LiveSecrets
  readonly log: Logger
  readonly clock: Clock
  readonly random: () => number
  readonly checkReplies: boolean
  readonly readTimeoutMs?: number
}

export interface Composition {
  readonly app: Express
  readonly start: () => void
  /** Not ready from now on, so that nobody is sent here any more. */
  readonly retire: () => void
  readonly stop: () => Promise<void>
}

/** Puts the console together: clusters, then features on them, then the application. Nothing runs before `start`. */
export function compose(deps: ComposeDeps): Composition {
  const { config, secrets, log, clock, random, build, readTimeoutMs = READ_TIMEOUT_MS } = deps
  const report = (clusterId: string, event: CollectorEvent) => logFortune(log, clusterId, event)
  const running: readonly RunningCluster[] = config.clusters.map((cluster) =>
    connectCluster(cluster, { clock, random, secrets, readTimeoutMs, report }),
  )
  const clusters = createClusters(running)
  const operations = createOperations({ clusters, planners, clock, newId: () => ulid(), secrets })
  let retired = false
  const { accessKey, sessions, frameAncestors } = config
  const auth = accessKey === null ? null : createAuth({ accessKey, sessions, clock, log })
  const app = createApp({
    ...deps,
    ...config,
    auth,
    version: build.version,
    routes: [
      ...sessionRoutes(auth),
      ...createRoutes(clusters, operations, {
        ...build,
        frameAncestors,
        signIn: auth === null ? 'none' : 'access-key',
      }),
    ],
    isReady: () => !retired && clusters.all().every((cluster) => cluster.hasTried()),
  })
  return {
    app,
    start: () => {
      for (const cluster of running) cluster.start()
    },
    retire: () => {
      retired = true
    },
    stop: async () => {
      operations.stop()
      await Promise.all(running.map((cluster) => cluster.stop()))
    },
  }
}

/** What each kind of act becomes. */
export const planners: Planners = {
  'start-backup': planStartBackup,
  'cancel-backup': planCancelBackup,
  'start-archiving': planStartArchiving,
  'stop-archiving': planStopArchiving,
  'restart-archiving': planRestartArchiving,
  'set-destination': planSetDestination,
  'clear-destination': planClearDestination,
  'set-delete-policy': planSetDeletePolicy,
  'drop-delete-policy': planDropDeletePolicy,
  'delete-obsolete': planDeleteObsolete,
  'delete-sets': planDeleteSets,
  'delete-pieces': planDeletePieces,
  'cancel-delete': planCancelDelete,
  'rotate-keys': planRotateKeys,
}

function createRoutes(clusters: Clusters, operations: Operations, facts: ConsoleFacts): readonly Route[] {
  const { log } = operations
  return [
    ...consoleRoutes(clusters, facts),
    ...overviewRoutes(clusters, log),
    ...tenantRoutes(clusters),
    ...recoveryRoutes(clusters),
    ...destinationRoutes(clusters),
    ...jobRoutes(clusters, log),
    ...deleteRoutes(clusters),
    ...timelineRoutes(clusters, log),
    ...operationRoutes(operations),
  ]
}

/** One key a process: fingerprints of secrets compare within it and tell nothing outside. */
export function processSecrets(): LiveSecrets {
  return liveSecrets(randomBytes(32))
}

function logFortune(log: Logger, clusterId: string, { kind, ...facts }: CollectorEvent): void {
  log[kind === 'reached' ? 'info' : 'warn']({ event: `cluster-${kind}`, clusterId, ...facts })
}
