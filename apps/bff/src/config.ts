import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MakeSecret } from '@tidemark/oceanbase'
import type { ClusterConfig } from './collect/connect-cluster.ts'
import { type ConfigFault, ConfigFaults, type ParsedConfig, parseConfig, written } from './config/parse-config.ts'
import { type Environment, toCluster } from './config/to-cluster.ts'

/** What the console serves, and for whom. */
export interface Config {
  readonly clusters: readonly ClusterConfig[]
  /** `''` or `/backup`. */
  readonly basePath: string
  readonly publicOrigins: readonly string[]
  readonly frameAncestors: readonly string[]
}

/** Reads `tidemark.yaml`, and the files and variables it points to. @throws ConfigFaults with every fault */
export async function loadConfig(path: string, environment: Environment, makeSecret: MakeSecret): Promise<Config> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigFaults(path, [{ path: '(file)', line: 1, message: 'cannot be read' }])
  })
  const { config, entries, lineOf, ...parsed } = parseConfig(text)
  const around = { directory: dirname(path), environment, makeSecret }
  const faults: ConfigFault[] = [...parsed.faults]
  const clusters: ClusterConfig[] = []
  for (const [place, entry] of entries) {
    const cluster = await toCluster(entry, around)
    if ('target' in cluster) clusters.push(cluster)
    else
      faults.push(...cluster.map((missing) => toFault(['clusters', place, ...missing.path], missing.message, lineOf)))
  }
  if (config === null || faults.length > 0) throw new ConfigFaults(path, faults)
  const { basePath, publicOrigins, frameAncestors } = config
  return { clusters, basePath, publicOrigins, frameAncestors }
}

function toFault(path: readonly PropertyKey[], message: string, lineOf: ParsedConfig['lineOf']): ConfigFault {
  return { path: written(path), line: lineOf(path), message }
}

/** The demo cluster: the simulator of this repository, on this machine, without a password. */
export function demoConfig(port: number): Config {
  const target = { host: '127.0.0.1', port, clusterName: null, user: 'root', tenant: 'sys', password: null, tls: null }
  return {
    clusters: [{ id: 'demo', displayName: 'Demo cluster', demo: true, target }],
    basePath: '',
    publicOrigins: [],
    frameAncestors: [],
  }
}
