import { endpoints } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import { OWN, serveApp } from '../testing/served.ts'
import { type Route, route } from './route.ts'

function actingRoutes() {
  const reached: string[] = []
  const routes: Route[] = [
    route(endpoints.refresh, () => {
      reached.push('refresh')
      return {}
    }),
    route(endpoints.console, () => ({ version: '0', clusters: [], signIn: 'none' as const, frameAncestors: [] })),
  ]
  return { routes, reached }
}

const PATH = '/api/clusters/demo/refresh'

describe('an unsafe method', () => {
  const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none']
  const origins = (own: string) => [
    undefined,
    own,
    'https://evil.example',
    'null',
    'http://127.0.0.1:1',
    own.replace('http:', 'https:'),
  ]
  const types = [undefined, 'application/json', 'text/plain', 'application/x-www-form-urlencoded']

  it('reaches the application in its legal forms only, of the whole matrix', async () => {
    const { routes, reached } = actingRoutes()
    const { ask, port } = await serveApp({ routes })
    const own = `http://127.0.0.1:${port}`
    const passed: unknown[] = []
    for (const site of sites) {
      for (const origin of origins(own)) {
        for (const type of types) {
          for (const header of [true, false]) {
            const headers = {
              ...(site === undefined ? {} : { 'sec-fetch-site': site }),
              ...(origin === undefined ? {} : { origin }),
              ...(type === undefined ? {} : { 'content-type': type }),
              ...(header ? { 'x-tidemark': '1' } : {}),
            }
            const { status } = await ask(PATH, { method: 'POST', headers, body: '{}' })
            if (status === 202) passed.push([site, origin === own ? 'own' : origin, type, header])
            else expect([403, 415]).toContain(status)
          }
        }
      }
    }
    expect(passed).toEqual([
      [undefined, 'own', 'application/json', true],
      ['same-origin', undefined, 'application/json', true],
      ['same-origin', 'own', 'application/json', true],
    ])
    expect(reached).toHaveLength(3)
  })

  it('is known by a public origin behind a proxy', async () => {
    const { routes } = actingRoutes()
    const { ask } = await serveApp({ routes, publicOrigins: ['https://console.example.com'] })
    const headers = { ...OWN, host: 'console.example.com', origin: 'https://console.example.com' }
    expect((await ask(PATH, { method: 'POST', headers, body: '{}' })).status).toBe(202)
  })
})

it.each([
  ['127.0.0.1', 200],
  ['127.0.0.1:9999', 200],
  ['localhost:1', 200],
  ['LOCALHOST', 200],
  ['[::1]:8080', 200],
  ['console.example.com', 200],
  ['console.example.com:443', 403],
  ['evil.example', 403],
  ['127.0.0.1.evil.example', 403],
  ['localhost.evil.example', 403],
  ['127.0.0.1@evil.example', 403],
])('Host %j: %i', async (host, status) => {
  const { routes } = actingRoutes()
  const { ask } = await serveApp({ routes, publicOrigins: ['https://console.example.com'] })
  expect((await ask('/api/console', { headers: { host } })).status).toBe(status)
})
