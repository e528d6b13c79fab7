import type { ClusterSummary, ConsoleInfo, SignInMethod, VersionInfo } from '@tidemark/contract'
import type { ReadableCluster } from '../../collect/connected-cluster.ts'
import type { Snapshot } from '../../collect/snapshot.ts'
import { isOpen } from '../../domain/job-index.ts'
import { failedLastDay } from '../../domain/last-day.ts'
import { missingCapabilities } from '../../domain/version-gate.ts'

export interface ConsoleFacts extends Omit<VersionInfo, 'node'> {
  readonly signIn: SignInMethod
  readonly frameAncestors: readonly string[]
}

/** This console and its clusters, in the order of the config. */
export function consoleInfo(clusters: readonly ReadableCluster[], facts: ConsoleFacts): ConsoleInfo {
  const { version, signIn, frameAncestors } = facts
  return { version, signIn, clusters: clusters.map(toSummary), frameAncestors: [...frameAncestors] }
}

function toSummary(cluster: ReadableCluster): ClusterSummary {
  const snapshot = cluster.snapshot()
  const { state, cause } = cluster.freshness()
  return {
    clusterId: cluster.id,
    displayName: cluster.displayName,
    login: cluster.login(),
    version: snapshot?.version ?? null,
    missing: snapshot === null ? [] : missingCapabilities(snapshot),
    demo: cluster.demo,
    freshness: cluster.hasTried() ? { state, cause } : null,
    withheld: [...cluster.withheld()],
    withoutBackup: cluster.withoutBackup(),
    runningJobs: snapshot === null ? 0 : countRunning(snapshot),
    failedLastDay: snapshot === null ? 0 : failedLastDay(snapshot).length,
  }
}

/** A parent's children are jobs of their own. */
function countRunning({ jobs }: Snapshot): number {
  return jobs.inFlight.filter(({ job }) => !job.isParent && isOpen(job)).length
}
