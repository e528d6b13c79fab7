import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type AppDeps, createApp } from '../app.ts'
import { createConsoleServer } from '../http/console-server.ts'
import { createLog } from '../log.ts'
import { stillClock } from './still-clock.ts'

export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly body?: string
}

/** What a page of the console sends along. */
export const OWN = { 'content-type': 'application/json', 'x-tidemark': '1', 'sec-fetch-site': 'same-origin' }

/** The application on a free port of loopback until the test ends. */
export async function serveApp(deps: Partial<AppDeps> = {}) {
  const app = createApp({
    routes: [],
    console: null,
    basePath: '',
    publicOrigins: [],
    frameAncestors: [],
    version: '0.0.0',
    auth: null,
    trustedProxies: [],
    checkReplies: true,
    isReady: () => true,
    log: createLog('silent'),
    clock: stillClock(),
    ...deps,
  })
  const server = createConsoleServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, ask: (path: string, asked: Asked = {}) => ask(port, path, asked) }
}

/** node:http sends paths and headers as they are, which `fetch` would repair. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}
