import type { IncomingMessage } from 'node:http'
import { isIP, type Socket } from 'node:net'
import { isEncrypted } from './is-encrypted.ts'
import { isLocalHost } from './loopback-host.ts'
import { isLoopbackAddress, type Networks, plainAddress } from './networks.ts'

/** From where a request comes, and whether anybody between could have read it. */
export interface Caller {
  /** Of the browser; of the last one who may not tell of others, where the browser's own is not to be had. */
  readonly address: string
  /** It came by TLS to this process or to a trusted proxy, or never left this machine. */
  readonly isPrivate: boolean
}

type Received = Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<Socket, 'remoteAddress'> }

/** Only `proxies` are believed what they tell of others, in `X-Forwarded-For` and `X-Forwarded-Proto`. */
export function callerOf({ headers, socket }: Received, proxies: Networks): Caller {
  const peer = plainAddress(socket.remoteAddress ?? '')
  const forwardedFor = listed(headers['x-forwarded-for'])
  const forwardedProto = listed(headers['x-forwarded-proto'])
  const address = farthest(peer, forwardedFor, proxies)
  if (isEncrypted(socket)) return { address, isPrivate: true }
  const isProxied = proxies.has(peer) && (forwardedFor.length > 0 || forwardedProto.length > 0)
  const isPrivate = isProxied
    ? forwardedProto.length > 0 && forwardedProto.every((scheme) => scheme.toLowerCase() === 'https')
    : isLoopbackAddress(peer) && isLocalHost(headers.host ?? '')
  return { address, isPrivate }
}

/** Each proxy adds whom it heard at the end: the first from there that is no proxy of ours is as far as one can trust. */
function farthest(peer: string, forwardedFor: readonly string[], proxies: Networks): string {
  let address = peer
  for (const written of [...forwardedFor].reverse()) {
    const next = plainAddress(written)
    if (!proxies.has(address) || isIP(next) === 0) break
    address = next
  }
  return address
}

function listed(header: string | readonly string[] | undefined): string[] {
  return String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
