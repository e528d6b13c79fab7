import type { ClusterLogin } from '@tidemark/contract'
import { parseStorageUri } from '@tidemark/oceanbase'
import type { Clock } from '../clock.ts'
import type { DatabaseTarget } from '../db/database-target.ts'
import { createPool } from '../db/pool.ts'
import { openSession } from '../db/session.ts'
import type { LiveSecrets } from '../live-secrets.ts'
import { Collector, type CollectorEvent } from './collector.ts'
import type { Clusters, ConnectedCluster } from './connected-cluster.ts'
import { createReader } from './reader.ts'
import { notSent, sendCommand } from './send-command.ts'
import { createSources } from './sources/all-sources.ts'
import { readDestinationFacts } from './sources/destinations.ts'

export interface ClusterConfig {
  readonly id: string
  readonly displayName: string
  readonly demo: boolean
  readonly target: DatabaseTarget
}

export interface ClusterDeps {
  readonly clock: Clock
  readonly random: () => number
  readonly secrets: LiveSecrets
  readonly readTimeoutMs: number
  readonly report: (clusterId: string, event: CollectorEvent) => void
}

/** A cluster that can be started and stopped; `start` begins to poll it. */
export interface RunningCluster extends ConnectedCluster {
  start(): void
  stop(): Promise<void>
}

const SYS = 'sys'
/**
 * The collector's pinned session, one to answer an operator, one to send for him, and one that is new for each statement
 * that needs a session of its own: four at the most.
 */
const POOL = { size: 1, maxWaiting: 20, acquireTimeoutMs: 3000, idleMs: 60_000 }

/** Connects a cluster; nothing is opened before `start`. */
export function connectCluster(config: ClusterConfig, deps: ClusterDeps): RunningCluster {
  const { id, displayName, demo, target } = config
  const { clock, random, secrets, readTimeoutMs } = deps
  const open = () => openSession({ target, clock, scrub: secrets.scrub, readTimeoutMs })
  const openPool = () => createPool({ ...POOL, open, clock })
  const pools = { interactive: openPool(), operator: openPool(), sealed: openPool() }
  const login: ClusterLogin =
    target.tenant === SYS ? { as: 'sys' } : { as: 'tenant', tenantId: null, tenantName: target.tenant }
  const collector = new Collector({
    clusterId: id,
    login,
    openSession: open,
    createSources: () => createSources(secrets, login),
    clock,
    random,
    report: (event) => deps.report(id, event),
  })

  return {
    id,
    displayName,
    demo,
    login: () => collector.login(),
    snapshot: () => collector.snapshot(),
    freshness: () => collector.freshness(),
    withheld: () => collector.withheld(),
    withoutBackup: () => collector.withoutBackup(),
    nowMs: () => {
      const { observedAt, ageMs } = collector.freshness()
      return observedAt === null || ageMs === null ? null : Date.parse(observedAt) + ageMs
    },
    hasTried: () => collector.hasTried(),
    refresh: () => collector.refresh(),
    look: () => collector.look(),
    watched: () => collector.watched(),
    onSnapshot: (listener) => collector.onSnapshot(listener),
    hasUnsettled: (ask) => collector.hasUnsettled(ask),
    async readDestinationSecret(tenantId, kind) {
      const facts = await pools.interactive.use((session) => readDestinationFacts(createReader(session)))
      const found = facts.find((one) => one.tenantId === tenantId && one.kind === kind)
      const parsed = found === undefined ? null : parseStorageUri(found.uri, secrets.make)
      return parsed?.ok === true ? parsed.parts : null
    },
    async send(command, options) {
      try {
        const pool = options.before === undefined ? pools.operator : pools.sealed
        return await pool.use((session) => sendCommand(session, command, options))
      } catch (error) {
        return notSent(error)
      } finally {
        collector.refresh()
      }
    },
    start: () => collector.start(),
    async stop() {
      for (const pool of Object.values(pools)) pool.close()
      await collector.stop()
    },
  }
}

/** The clusters of a console, by id. */
export function createClusters(clusters: readonly ConnectedCluster[]): Clusters<ConnectedCluster> {
  const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]))
  return { get: (clusterId) => byId.get(clusterId) ?? null, all: () => clusters }
}
