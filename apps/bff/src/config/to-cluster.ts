import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { MakeSecret, Secret } from '@tidemark/oceanbase'
import type { ClusterConfig } from '../collect/connect-cluster.ts'
import type { TlsTarget } from '../db/database-target.ts'
import type { ClusterEntry } from './config-file.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What an entry points to is read from here. */
export interface Surroundings {
  /** Of the file: relative paths start there. */
  readonly directory: string
  readonly environment: Environment
  readonly makeSecret: MakeSecret
}

/** What an entry points to and is not there; `path` is within the entry. */
interface MissingReference {
  readonly path: readonly string[]
  readonly message: string
}

class Missing extends Error implements MissingReference {
  readonly path: readonly string[]

  constructor(path: readonly string[], message: string) {
    super(message)
    this.path = path
  }
}

/** An entry of the file with the password and certificates it points to, or everything that is not there. */
export async function toCluster(
  entry: ClusterEntry,
  around: Surroundings,
): Promise<ClusterConfig | readonly MissingReference[]> {
  const { id, displayName = id, host, port, clusterName = null, login } = entry
  const { user, tenant } = login
  const missing: MissingReference[] = []
  const note = (error: unknown) => {
    if (!(error instanceof Missing)) throw error
    missing.push(error)
    return null
  }
  const password = await readPassword(login.password, around).catch(note)
  const tls = await readTls(entry.tls, around).catch(note)
  if (missing.length > 0) return missing
  return { id, displayName, demo: false, target: { host, port, clusterName, user, tenant, password, tls } }
}

async function readPassword(
  password: ClusterEntry['login']['password'],
  { directory, environment, makeSecret }: Surroundings,
): Promise<Secret | null> {
  if (password === undefined) return null
  const path = ['login', 'password']
  if ('env' in password) {
    const value = environment[password.env]
    if (value === undefined) throw new Missing(path, `the variable ${password.env} is not set`)
    return value === '' ? null : makeSecret(value)
  }
  const text = await readReferenced(resolve(directory, password.file), [...path, 'file'])
  const value = text.replace(/\r?\n$/, '')
  return value === '' ? null : makeSecret(value)
}

async function readTls(tls: ClusterEntry['tls'], { directory }: Surroundings): Promise<TlsTarget | null> {
  if (tls === false) return null
  if (tls === true) return { ca: null, verify: true }
  const ca = tls.ca === undefined ? null : await readReferenced(resolve(directory, tls.ca), ['tls', 'ca'])
  return { ca, verify: tls.verify }
}

async function readReferenced(file: string, path: readonly string[]): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new Missing(path, `the file ${file} cannot be read`)
  }
}
