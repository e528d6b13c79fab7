import { type RunningSimulator, type StartOptions, startSimulator } from '@tidemark/simulator'
import { onTestFinished } from 'vitest'
import { type Clock, systemClock } from '../clock.ts'
import type { CollectorEvent } from '../collect/collector.ts'
import { connectCluster, type RunningCluster } from '../collect/connect-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { processSecrets } from '../compose.ts'
import type { DatabaseTarget } from '../db/database-target.ts'

export interface Connected {
  readonly simulator: RunningSimulator
  readonly cluster: RunningCluster
  /** What the collector would log. */
  readonly events: readonly CollectorEvent[]
  /** Resolves with the first snapshot, this one or a later one, of which `holds` is true. */
  readonly until: (holds: (snapshot: Snapshot) => boolean) => Promise<Snapshot>
}

export function targetOf(simulator: RunningSimulator, tenant = 'sys'): DatabaseTarget {
  return { host: '127.0.0.1', port: simulator.port, clusterName: null, user: 'root', tenant, password: null, tls: null }
}

interface ConnectOptions extends StartOptions {
  readonly tenant?: string
  readonly readTimeoutMs?: number
  /** The collector's; the simulator keeps the wall's. */
  readonly clock?: Clock
  /** There before the first poll. */
  readonly fault?: Parameters<RunningSimulator['inject']>[0]
}

/** A cluster of this target, polled until the test ends. Waits are as short as they may be. */
export function connectTarget(
  target: DatabaseTarget,
  {
    clock = systemClock,
    readTimeoutMs = 5000,
  }: { readonly clock?: Clock | undefined; readonly readTimeoutMs?: number | undefined } = {},
) {
  const events: CollectorEvent[] = []
  const cluster = connectCluster(
    { id: 'demo', displayName: 'Demo', demo: true, target },
    {
      clock,
      random: () => 0,
      secrets: processSecrets(),
      readTimeoutMs,
      report: (_, event) => events.push(event),
    },
  )
  onTestFinished(() => cluster.stop())
  cluster.start()
  return { cluster, events, until: (holds: (snapshot: Snapshot) => boolean) => untilSnapshot(cluster, holds) }
}

/** A simulator and a cluster that polls it; both end with the test. Waits are as short as they may be. */
export async function connectSimulator(options: ConnectOptions = {}): Promise<Connected> {
  const { tenant, readTimeoutMs, clock, fault, ...simulatorOptions } = options
  const simulator = await startSimulator({ seed: 1, speed: 20, ...simulatorOptions })
  if (fault !== undefined) await simulator.inject(fault)
  onTestFinished(() => simulator.stop())
  return { simulator, ...connectTarget(targetOf(simulator, tenant), { clock, readTimeoutMs }) }
}

function untilSnapshot(cluster: RunningCluster, holds: (snapshot: Snapshot) => boolean): Promise<Snapshot> {
  return new Promise((resolve) => {
    const look = (snapshot: Snapshot | null) => {
      if (snapshot === null || !holds(snapshot)) return
      stop()
      resolve(snapshot)
    }
    const stop = cluster.onSnapshot(look)
    look(cluster.snapshot())
  })
}
