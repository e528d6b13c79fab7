import { endpoints } from '@tidemark/contract'
import express, { type Express } from 'express'
import type { Auth } from './auth/auth.ts'
import { requireSession } from './auth/require-session.ts'
import type { Clock } from './clock.ts'
import { AppError } from './http/app-error.ts'
import type { BuiltConsole } from './http/built-console.ts'
import { takeCspReports } from './http/csp-reports.ts'
import { createGuard } from './http/guard.ts'
import { handleErrors } from './http/handle-error.ts'
import { securityHeaders } from './http/headers.ts'
import { mountHealth } from './http/health.ts'
import { logRequests } from './http/log-requests.ts'
import { methodNotAllowed, mountRoutes } from './http/mount-routes.ts'
import { networks } from './http/networks.ts'
import { openApi } from './http/open-api.ts'
import { requestId } from './http/request-id.ts'
import type { Route } from './http/route.ts'
import { serveConsole } from './http/serve-console.ts'
import type { Logger } from './log.ts'

export interface AppDeps {
  readonly routes: readonly Route[]
  /** Null: the console is served by somebody else, such as Vite in development. */
  readonly console: BuiltConsole | null
  /** `''` or `/backup`. */
  readonly basePath: string
  readonly publicOrigins: readonly string[]
  readonly frameAncestors: readonly string[]
  readonly version: string
  /** Null: nobody has to sign in. */
  readonly auth: Auth | null
  readonly trustedProxies: readonly string[]
  /** Replies are checked against the contract before they leave; for development. */
  readonly checkReplies: boolean
  readonly isReady: () => boolean
  readonly log: Logger
  readonly clock: Clock
}

/** The application, without listening. */
export function createApp(deps: AppDeps): Express {
  const { basePath, log, clock } = deps
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', false)
  app.use(requestId)
  app.use(setHeaders(deps))
  for (const path of new Set(['', basePath])) mountHealth(app, path, deps)
  app.use(logRequests(log, clock))
  if (basePath !== '') app.get('/', (_, response) => response.redirect(`${basePath}/`))
  // Without a base path the application itself is the router: one level less for every request to pass.
  const router = basePath === '' ? app : express.Router()
  mountConsole(router, deps)
  if (router !== app) app.use(basePath, router)
  app.use(() => {
    throw new AppError('not-found')
  })
  app.use(handleErrors(log))
  return app
}

function setHeaders({ console, basePath, publicOrigins, frameAncestors }: AppDeps): express.RequestHandler {
  const headersFor = securityHeaders({
    scriptHashes: console?.shell.scriptHashes ?? [],
    styleHashes: console?.shell.styleHashes ?? [],
    frameAncestors,
    reportPath: `${basePath}/api/csp-reports`,
  })
  const secureHosts = new Set(
    publicOrigins.filter((origin) => origin.startsWith('https:')).map((origin) => new URL(origin).host),
  )
  return (request, response, next) => {
    const framed = request.path === `${basePath}/e` || request.path.startsWith(`${basePath}/e/`)
    response.setHeaders(headersFor({ framed, secure: secureHosts.has(request.headers.host ?? '') }))
    next()
  }
}

function mountConsole(router: express.IRouter, deps: AppDeps): void {
  const { log, clock, console, version, auth, basePath, checkReplies, publicOrigins, trustedProxies, routes } = deps
  const guard = createGuard(publicOrigins)
  router.post(
    '/api/csp-reports',
    (request, _, next) => {
      guard.checkHost(request)
      next()
    },
    takeCspReports(clock, (report) => log.warn({ event: 'csp-violation', ...report })),
  )
  router.use((request, _, next) => {
    guard.checkHost(request)
    guard.checkUnsafe(request)
    next()
  })
  if (auth !== null) router.use('/api', requireSession(auth, Object.values(endpoints)))
  mountRoutes(router, routes, { checkReplies, proxies: networks(trustedProxies) })
  router.get('/api/openapi.json', (_, response) => {
    response.set('Cache-Control', 'no-store').json(openApi(endpoints, version, basePath))
  })
  router.all('/api/openapi.json', () => {
    throw methodNotAllowed(['GET', 'HEAD'])
  })
  router.use('/api', () => {
    throw new AppError('not-found')
  })
  if (console !== null) router.use(serveConsole(console))
}
