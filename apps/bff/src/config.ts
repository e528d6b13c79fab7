import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MakeSecret, Secret } from '@tidemark/oceanbase'
import type { SessionLimits } from './auth/sessions.ts'
import type { ClusterConfig } from './collect/connect-cluster.ts'
import { type ConfigFault, ConfigFaults, type ParsedConfig, parseConfig, written } from './config/parse-config.ts'
import type { Environment, Missing } from './config/read-reference.ts'
import { toCluster } from './config/to-cluster.ts'
import { type Listening, type ListeningWish, toEntrance } from './config/to-entrance.ts'

/** What the console serves, where, and for whom. */
export interface Config {
  readonly clusters: readonly ClusterConfig[]
  readonly listening: Listening
  /** Null: whoever reaches the console may use it. */
  readonly accessKey: Secret | null
  readonly sessions: SessionLimits
  /** Addresses and networks whose word on where a request comes from is taken. */
  readonly trustedProxies: readonly string[]
  /** `''` or `/backup`. */
  readonly basePath: string
  readonly publicOrigins: readonly string[]
  readonly frameAncestors: readonly string[]
}

const MINUTE_MS = 60_000

export interface ConfigSurroundings {
  readonly environment: Environment
  readonly makeSecret: MakeSecret
  readonly wish: ListeningWish
}

/** Reads `tidemark.yaml`, and the files and variables it points to. @throws ConfigFaults with every fault */
export async function loadConfig(path: string, surroundings: ConfigSurroundings): Promise<Config> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigFaults(path, [{ path: '(file)', line: 1, message: 'cannot be read' }])
  })
  const { config, entries, lineOf, ...parsed } = parseConfig(text)
  const around = { directory: dirname(path), ...surroundings }
  const faults: ConfigFault[] = [...parsed.faults]
  const clusters: ClusterConfig[] = []
  for (const [place, entry] of entries) {
    const cluster = await toCluster(entry, around)
    if ('target' in cluster) clusters.push(cluster)
    else faults.push(...cluster.map((missing) => toFault(['clusters', place], missing, lineOf)))
  }
  const entrance = config === null ? null : await toEntrance(config, surroundings.wish, around)
  if (entrance !== null && !('listening' in entrance)) {
    faults.push(...entrance.map((missing) => toFault([], missing, lineOf)))
  }
  if (config === null || entrance === null || !('listening' in entrance) || faults.length > 0)
    throw new ConfigFaults(path, faults)
  const { basePath, publicOrigins, frameAncestors, trustedProxies, sessions } = config
  return {
    ...{ clusters, basePath, publicOrigins, frameAncestors, trustedProxies, ...entrance },
    sessions: { idleMs: sessions.idleMinutes * MINUTE_MS, absoluteMs: sessions.absoluteMinutes * MINUTE_MS },
  }
}

function toFault(within: readonly PropertyKey[], missing: Missing, lineOf: ParsedConfig['lineOf']): ConfigFault {
  const path = [...within, ...missing.path]
  return { path: written(path), line: lineOf(path), message: missing.message }
}

/** The demo cluster: the simulator of this repository, on this machine, without a password. */
export function demoConfig(simulatorPort: number, { host, port }: ListeningWish): Config {
  const { listening } = OPEN_ON_LOOPBACK
  const target = { clusterName: null, user: 'root', tenant: 'sys', password: null, tls: null }
  return {
    ...OPEN_ON_LOOPBACK,
    listening: { ...listening, host: host ?? listening.host, port: port ?? listening.port },
    clusters: [
      {
        id: 'demo',
        displayName: 'Demo cluster',
        demo: true,
        target: { host: '127.0.0.1', port: simulatorPort, ...target },
      },
    ],
  }
}

/** A console of this machine that nobody has to sign in to, without clusters. */
export const OPEN_ON_LOOPBACK: Config = {
  clusters: [],
  listening: { host: '127.0.0.1', port: 8080, tls: null },
  accessKey: null,
  sessions: { idleMs: 30 * MINUTE_MS, absoluteMs: 480 * MINUTE_MS },
  trustedProxies: [],
  basePath: '',
  publicOrigins: [],
  frameAncestors: [],
}
