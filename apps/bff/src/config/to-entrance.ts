import { createSecureContext } from 'node:tls'
import type { Secret } from '@tidemark/oceanbase'
import { isLocalHost } from '../http/loopback-host.ts'
import { isLoopbackAddress } from '../http/networks.ts'
import type { ConfigFile } from './config-file.ts'
import { Missing, noteMissing, readNamedFile, readReference, type Surroundings } from './read-reference.ts'

/** Where the console listens. */
export interface Listening {
  /** An address of this machine. */
  readonly host: string
  readonly port: number
  /** PEM; null: no TLS of our own. */
  readonly tls: { readonly cert: string; readonly key: string } | null
}

export interface Entrance {
  readonly listening: Listening
  readonly accessKey: Secret | null
}

const MIN_KEY_CHARACTERS = 32
const MAX_KEY_CHARACTERS = 1024

/** `HOST` and `PORT` of the environment win over the file's. */
export interface ListeningWish {
  readonly host: string | null
  readonly port: number | null
}

/** Where to listen and who may come in, or everything that speaks against it. */
export async function toEntrance(
  file: ConfigFile,
  wish: ListeningWish,
  around: Surroundings,
): Promise<Entrance | readonly Missing[]> {
  const missing: Missing[] = []
  const note = noteMissing(missing)
  const accessKey = await readAccessKey(file, around).catch(note)
  const tls = await readCertificate(file, around).catch(note)
  const host = wish.host ?? file.listen.host
  const listening = { host: host === 'localhost' ? '127.0.0.1' : host, port: wish.port ?? file.listen.port, tls }
  missing.push(...unsafeParts(file, listening))
  return missing.length > 0 ? missing : { listening, accessKey }
}

async function readAccessKey({ accessKey }: ConfigFile, around: Surroundings): Promise<Secret | null> {
  if (accessKey === undefined) return null
  const key = await readReference(accessKey, ['accessKey'], around)
  const length = Array.from(key).length
  if (length < MIN_KEY_CHARACTERS || length > MAX_KEY_CHARACTERS) {
    const wanted = `${MIN_KEY_CHARACTERS} to ${MAX_KEY_CHARACTERS.toLocaleString('en')} characters`
    throw new Missing(
      ['accessKey'],
      `has ${length} characters, but must have ${wanted}: openssl rand -base64 32 makes one`,
    )
  }
  return around.makeSecret(key)
}

async function readCertificate({ listen }: ConfigFile, around: Surroundings): Promise<Listening['tls']> {
  if (listen.tls === undefined) return null
  const path = ['listen', 'tls']
  const cert = await readNamedFile(listen.tls.cert, [...path, 'cert'], around)
  const key = await readNamedFile(listen.tls.key, [...path, 'key'], around)
  try {
    createSecureContext({ cert, key })
  } catch {
    throw new Missing(path, 'the certificate and its key cannot be used together, or are not PEM')
  }
  return { cert, key }
}

/** Whoever reaches the console can run privileged SQL, so what others can reach wants a key, and no ear between. */
function unsafeParts(file: ConfigFile, { host }: Listening): Missing[] {
  const missing: Missing[] = []
  const isBeyond = !isLoopbackAddress(host)
  if (isBeyond && file.accessKey === undefined) {
    missing.push(
      new Missing(
        ['accessKey'],
        `is required to listen on ${host}: whoever reached the console could run privileged SQL`,
      ),
    )
  }
  if (isBeyond && file.listen.tls === undefined && file.trustedProxies.length === 0) {
    missing.push(
      new Missing(
        ['listen', 'tls'],
        `is required to listen on ${host}, unless trustedProxies lists the proxy that speaks TLS: the access key must not travel in clear text`,
      ),
    )
  }
  if (isBeyond && file.publicOrigins.length === 0) {
    missing.push(
      new Missing(
        ['publicOrigins'],
        `must list the origin that people open, to listen on ${host}: requests under any other name are refused`,
      ),
    )
  }
  if (file.accessKey !== undefined) {
    file.publicOrigins.forEach((origin, place) => {
      const { protocol, host } = new URL(origin)
      if (protocol === 'http:' && !isLocalHost(host)) {
        missing.push(
          new Missing(
            ['publicOrigins', place],
            'must be https where there is an access key: a browser keeps the session only there',
          ),
        )
      }
    })
  }
  return missing
}
