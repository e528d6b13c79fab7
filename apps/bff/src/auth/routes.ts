import { endpoints } from '@tidemark/contract'
import { AppError } from '../http/app-error.ts'
import { type Route, route, routeWithHeaders } from '../http/route.ts'
import type { Auth } from './auth.ts'
import { NO_SESSION_COOKIE, sessionCookie } from './credentials.ts'

/** `auth` is null where nobody has to sign in. */
export function sessionRoutes(auth: Auth | null): readonly Route[] {
  return [
    route(endpoints.session, ({ headers }) => ({
      signIn: auth === null ? 'none' : 'access-key',
      signedIn: auth === null || auth.isSignedIn(headers),
    })),
    routeWithHeaders(endpoints.signIn, ({ body, caller, headers }) => {
      if (auth === null) throw new AppError('not-found', { detail: 'This console has no access key.' })
      const { id, endsAtMs } = auth.signIn({ ...body, headers, caller: caller() })
      const isCookie = body.keeper === 'cookie'
      const reply = { token: isCookie ? null : id, endsAt: new Date(endsAtMs).toISOString() }
      return { reply, headers: isCookie ? { 'Set-Cookie': sessionCookie(id) } : {} }
    }),
    routeWithHeaders(endpoints.signOut, ({ headers }) => {
      auth?.signOut(headers)
      return { reply: {}, headers: headers.authorization === undefined ? { 'Set-Cookie': NO_SESSION_COOKIE } : {} }
    }),
  ]
}
