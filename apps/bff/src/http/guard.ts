import type { IncomingMessage } from 'node:http'
import { AppError } from './app-error.ts'
import { isEncrypted } from './is-encrypted.ts'
import { isLoopbackHost } from './loopback-host.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

type Addressed = Pick<IncomingMessage, 'headers' | 'rawHeaders'> & { readonly originalUrl: string }

export interface Guard {
  /**
   * @throws AppError `forbidden` for a Host that is not this console's: a name somebody else points here. Nor may there
   * be two, or another one in the request line.
   */
  checkHost(request: Addressed): void
  /**
   * Every method that may change something comes from this console's own page: same origin, our header, JSON.
   * @throws AppError `forbidden`, or `validation` with status 415
   */
  checkUnsafe(request: IncomingMessage): void
}

/** `publicOrigins`: `https://console.example.com`, exact. */
export function createGuard(publicOrigins: readonly string[]): Guard {
  const hosts = new Set(publicOrigins.map((origin) => new URL(origin).host))

  function isOwnOrigin(origin: string, host: string, isEncrypted: boolean): boolean {
    if (publicOrigins.includes(origin)) return true
    return isLoopbackHost(host) && origin === `${isEncrypted ? 'https' : 'http'}://${host}`
  }

  function comesFromHere({ headers, socket }: IncomingMessage): boolean {
    const { origin, host = '' } = headers
    const isOwn = (named: string) => isOwnOrigin(named, host, isEncrypted(socket))
    const site = headers['sec-fetch-site']
    if (site !== undefined) return site === 'same-origin' && (origin === undefined || isOwn(origin))
    return origin !== undefined && isOwn(origin)
  }

  return {
    checkHost({ headers: { host }, rawHeaders, originalUrl }) {
      const isOne = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length === 1
      const isPath = originalUrl.startsWith('/')
      const isOurs = host !== undefined && (isLoopbackHost(host) || hosts.has(host.toLowerCase()))
      if (isOurs && isOne && isPath) return
      throw new AppError('forbidden', { detail: 'This console is not served under that name.' })
    },
    checkUnsafe(request) {
      if (SAFE_METHODS.has(request.method ?? '')) return
      if (!comesFromHere(request) || request.headers['x-tidemark'] !== '1') throw new AppError('forbidden')
      if (!isJson(request.headers['content-type']) || request.headers['content-encoding'] !== undefined) {
        throw new AppError('validation', { status: 415, detail: 'Only application/json is read.' })
      }
    },
  }
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(contentType ?? '')
}
