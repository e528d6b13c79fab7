import type { IncomingHttpHeaders } from 'node:http'
import type { SessionKeeper } from '@tidemark/contract'
import type { Secret } from '@tidemark/oceanbase'
import type { Clock } from '../clock.ts'
import { AppError } from '../http/app-error.ts'
import type { Caller } from '../http/caller.ts'
import { networkOf } from '../http/networks.ts'
import type { Logger } from '../log.ts'
import { keyMatcher } from './access-key.ts'
import { credentialOf } from './credentials.ts'
import { createSessions, type SessionLimits } from './sessions.ts'
import { createThrottle } from './throttle.ts'

/** The page says so while nobody is at it: what it asks by itself keeps no session alive. */
const UNATTENDED = 'tidemark-unattended'

interface SignInTry {
  readonly accessKey: string
  readonly keeper: SessionKeeper
  readonly caller: Caller
  readonly headers: IncomingHttpHeaders
}

/** Who may use the console. */
export interface Auth {
  readonly isSignedIn: (headers: IncomingHttpHeaders) => boolean
  /**
   * A new session for the right key; one that came along ends. @throws AppError `wrong-key`, `throttled`, or `forbidden`
   * where the key came, and the session would go, in clear text
   */
  readonly signIn: (given: SignInTry) => { readonly id: string; readonly endsAtMs: number }
  readonly signOut: (headers: IncomingHttpHeaders) => void
}

export interface AuthDeps {
  readonly accessKey: Secret
  readonly sessions: SessionLimits
  readonly clock: Clock
  readonly log: Logger
}

/** Signing in with the one key of the configuration. */
export function createAuth({ accessKey, sessions: limits, clock, log }: AuthDeps): Auth {
  const isKey = keyMatcher(accessKey)
  const sessions = createSessions(limits, clock)
  const throttle = createThrottle(clock)
  const signOut = (headers: IncomingHttpHeaders) => {
    const came = credentialOf(headers)
    if (came !== null) sessions.end(came.id)
  }
  return {
    isSignedIn(headers) {
      const came = credentialOf(headers)
      return came !== null && sessions.isAlive(came.id, came.keeper, headers[UNATTENDED] === undefined)
    },
    signIn({ accessKey: candidate, keeper, caller, headers }) {
      if (!caller.isPrivate) throw new AppError('forbidden', { detail: CLEAR_TEXT })
      const { address } = caller
      const network = networkOf(address)
      const waitMs = throttle.waitMs(network)
      if (waitMs > 0) throw new AppError('throttled', { retryAfterMs: waitMs })
      if (!isKey(candidate)) {
        throttle.failed(network)
        log.warn({ event: 'sign-in-failed', address })
        throw new AppError('wrong-key', { headers: CHALLENGE })
      }
      throttle.succeeded(network)
      signOut(headers)
      log.info({ event: 'signed-in', address, keeper })
      return sessions.begin(keeper)
    },
    signOut,
  }
}

/** HTTP wants it with every 401; unlike Basic it makes no browser ask by itself. */
export const CHALLENGE = { 'WWW-Authenticate': 'Bearer realm="Tidemark"' }

const CLEAR_TEXT =
  'The access key is taken over HTTPS only. If a proxy in front speaks it, trustedProxies must list that proxy, and it must send X-Forwarded-Proto.'
