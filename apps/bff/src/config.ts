import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MakeSecret } from '@tidemark/oceanbase'
import type { ClusterConfig } from './collect/connect-cluster.ts'
import { type ConfigFault, ConfigFaults, parseConfig, written } from './config/parse-config.ts'
import { type Environment, MissingReference, toCluster } from './config/to-cluster.ts'

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
  const { config, lineOf } = parseConfig(await readFile(path, 'utf8'), path)
  const around = { directory: dirname(path), environment, makeSecret }
  const clusters: ClusterConfig[] = []
  const faults: ConfigFault[] = []
  for (const [place, entry] of config.clusters.entries()) {
    try {
      clusters.push(await toCluster(entry, around))
    } catch (error) {
      if (!(error instanceof MissingReference)) throw error
      const at = ['clusters', place, ...error.path]
      faults.push({ path: written(at), line: lineOf(at), message: error.message })
    }
  }
  if (faults.length > 0) throw new ConfigFaults(path, faults)
  const { basePath, publicOrigins, frameAncestors } = config
  return { clusters, basePath, publicOrigins, frameAncestors }
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
