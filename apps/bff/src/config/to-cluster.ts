import type { Secret } from '@tidemark/oceanbase'
import type { ClusterConfig } from '../collect/connect-cluster.ts'
import type { TlsTarget } from '../db/database-target.ts'
import type { ClusterEntry } from './config-file.ts'
import { type Missing, noteMissing, readNamedFile, readReference, type Surroundings } from './read-reference.ts'

/** An entry of the file with the password and certificates it points to, or everything that is not there. */
export async function toCluster(
  entry: ClusterEntry,
  around: Surroundings,
): Promise<ClusterConfig | readonly Missing[]> {
  const { id, displayName = id, host, port, clusterName = null, login } = entry
  const { user, tenant } = login
  const missing: Missing[] = []
  const note = noteMissing(missing)
  const password = await readPassword(entry, around).catch(note)
  const tls = await readTls(entry, around).catch(note)
  if (missing.length > 0) return missing
  return { id, displayName, demo: false, target: { host, port, clusterName, user, tenant, password, tls } }
}

async function readPassword({ login }: ClusterEntry, around: Surroundings): Promise<Secret | null> {
  if (login.password === undefined) return null
  const value = await readReference(login.password, ['login', 'password'], around)
  return value === '' ? null : around.makeSecret(value)
}

async function readTls({ tls }: ClusterEntry, around: Surroundings): Promise<TlsTarget | null> {
  if (tls === false) return null
  if (tls === true) return { ca: null, verify: true }
  const ca = tls.ca === undefined ? null : await readNamedFile(tls.ca, ['tls', 'ca'], around)
  return { ca, verify: tls.verify }
}
