import { endpoints, Problem } from '@tidemark/contract'
import fc from 'fast-check'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import type { BuiltFile } from './http/built-console.ts'
import { route } from './http/route.ts'
import { makeShell } from './http/shell.ts'
import { OWN, serveApp } from './testing/served.ts'

const file = (text: string, immutable: boolean): BuiltFile => ({
  type: 'text/html; charset=utf-8',
  etag: '"e"',
  plain: Buffer.from(text),
  encoded: new Map([['gzip', Buffer.from('zipped')]]),
  immutable,
})
const shell = makeShell('<!doctype html><html><head><script>a()</script></head></html>', '')
const builtConsole = { shell, page: file(shell.html, false), files: new Map([['/assets/a-1.js', file('a', true)]]) }

const routes = [
  route(endpoints.console, () => ({ version: '0', clusters: [], signIn: 'none' as const, frameAncestors: [] })),
  route(endpoints.overview, () => {
    throw new Error('secret-internal-text at /srv/app')
  }),
  route(endpoints.planOperation, () => {
    throw new Error('reached')
  }),
]

describe('headers', () => {
  const frameAncestors = ['https://portal.example.com', 'http://portal.localhost:3000']

  it.each([
    ['GET', '/', 200],
    ['GET', '/clusters/demo/jobs', 200],
    ['GET', '/assets/a-1.js', 200],
    ['GET', '/assets/gone.js', 404],
    ['GET', '/api/console', 200],
    ['HEAD', '/api/console', 200],
    ['GET', '/api/nothing', 404],
    ['GET', '/api/clusters/demo/overview', 500],
    ['POST', '/api/console', 403],
    ['OPTIONS', '/api/console', 405],
    ['DELETE', '/clusters', 403],
    ['GET', '/healthz', 200],
    ['GET', '/readyz', 200],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/api/clusters/%E0%A4%A/overview', 400],
  ])('%s %s is answered %i and may not be framed', async (method, path, status) => {
    const { ask } = await serveApp({ routes, console: builtConsole, frameAncestors })
    const reply = await ask(path, { method })
    const csp = String(reply.headers['content-security-policy'])
    expect(reply.status).toBe(status)
    expect(csp).toContain("default-src 'none'")
    expect(csp).toContain("base-uri 'none'")
    expect(csp).toContain("require-trusted-types-for 'script'")
    expect(csp).toContain("frame-ancestors 'none'")
    expect(csp).not.toContain('unsafe')
    expect(reply.headers).toMatchObject({
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    })
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin')
    expect(reply.headers).not.toHaveProperty('x-powered-by')
    if (path.startsWith('/api/')) expect(reply.headers['cache-control']).toBe('no-store')
  })

  it.each(['/e', '/e/', '/e/clusters/demo/timeline'])(
    '%s may be framed by exactly those of the config',
    async (path) => {
      const { ask } = await serveApp({ console: builtConsole, frameAncestors })
      const { headers, status } = await ask(path)
      expect(status).toBe(200)
      expect(headers['content-security-policy']).toContain(
        'frame-ancestors https://portal.example.com http://portal.localhost:3000;',
      )
      expect(headers).not.toHaveProperty('x-frame-options')
    },
  )

  it('are the same under a base path', async () => {
    const { ask } = await serveApp({ routes, console: builtConsole, frameAncestors, basePath: '/backup' })
    expect((await ask('/backup/e/x')).headers['content-security-policy']).toContain('https://portal.example.com')
    expect((await ask('/e/x')).headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect((await ask('/backup/api/console')).status).toBe(200)
    expect((await ask('/api/console')).status).toBe(404)
    expect((await ask('/healthz')).status).toBe(200)
  })

  it('ask for HTTPS where a proxy speaks it', async () => {
    const { ask } = await serveApp({ console: builtConsole, publicOrigins: ['https://console.example.com'] })
    const reply = await ask('/', { headers: { host: 'console.example.com' } })
    expect(reply.headers['strict-transport-security']).toContain('includeSubDomains')
    expect((await ask('/')).headers).not.toHaveProperty('strict-transport-security')
  })
})

describe('the console’s files', () => {
  it('are kept for good when their name holds a hash, and asked for anew otherwise', async () => {
    const { ask } = await serveApp({ console: builtConsole })
    expect((await ask('/assets/a-1.js')).headers['cache-control']).toContain('immutable')
    const page = await ask('/clusters/demo')
    expect(page.headers['cache-control']).toBe('no-cache')
    expect((await ask('/', { headers: { 'if-none-match': '"e"' } })).status).toBe(304)
  })

  it.each([
    ['gzip, br', 'gzip'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
  ])('Accept-Encoding %s: %s', async (accepted, encoding) => {
    const { ask } = await serveApp({ console: builtConsole })
    expect((await ask('/', { headers: { 'accept-encoding': accepted } })).headers['content-encoding']).toBe(encoding)
  })
})

describe('what goes wrong', () => {
  it('is a problem that tells nothing of the inside', async () => {
    const { ask } = await serveApp({ routes })
    const { body, headers, status } = await ask('/api/clusters/demo/overview')
    expect(status).toBe(500)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(body).not.toMatch(/secret-internal|srv|at /)
    expect(Problem.parse(JSON.parse(body))).toMatchObject({
      type: 'urn:tidemark:problem:internal',
      requestId: headers['x-request-id'],
    })
  })

  it.each([
    ['/api/console', 'POST', 'GET, HEAD'],
    ['/api/console', 'OPTIONS', 'GET, HEAD'],
    ['/api/clusters/demo/operations', 'GET', 'POST'],
    ['/api/clusters/demo/operations', 'PUT', 'POST'],
    ['/clusters/demo', 'POST', 'GET, HEAD'],
  ])('%s does not know %s', async (path, method, allow) => {
    const { ask } = await serveApp({ routes, console: builtConsole })
    const reply = await ask(path, { method, headers: method === 'GET' ? {} : OWN })
    expect(reply.status).toBe(405)
    expect(reply.headers.allow).toBe(allow)
  })

  it.each([
    ['/api/clusters/demo/overview?utcOffsetMinutes=1&utcOffsetMinutes=2', 400, '?utcOffsetMinutes'],
    ['/api/clusters/demo/overview?__proto__=1', 400, '?__proto__'],
    ['/api/clusters/demo/overview?nonsense=1', 400, '?nonsense'],
    ['/api/clusters/demo/overview?utcOffsetMinutes=%E0%A4%A', 400, '?utcOffsetMinutes'],
    ['/api/console?a=1', 400, '?a'],
    ['/api/clusters/DEMO%00/overview', 400, ':clusterId'],
  ])('%s: %i at %s', async (path, status, pointer) => {
    const { ask } = await serveApp({ routes })
    const reply = await ask(path)
    expect(reply.status).toBe(status)
    expect(JSON.parse(reply.body).errors).toMatchObject([{ pointer }])
  })

  const deep = `${'['.repeat(30)}${']'.repeat(30)}`
  it.each([
    ['{', 400, ''],
    ['', 400, ''],
    ['{"kind":"start-backup","__proto__":{}}', 400, '/__proto__'],
    ['{"kind":"start-backup","scope":{"constructor":1}}', 400, '/scope/constructor'],
    [`{"kind":${deep}}`, 400, ''],
    ['{"kind":"nonsense"}', 400, '/kind'],
    ['{"kind":"cancel-backup","scope":{"by":"own"},"extra":1}', 400, '/extra'],
    ['{"kind":"cancel-backup"}', 400, '/scope'],
    [JSON.stringify('x'.repeat(256 * 1024)), 413, undefined],
  ])('body %#', async (body, status, pointer) => {
    const { ask } = await serveApp({ routes })
    const reply = await ask('/api/clusters/demo/operations', { method: 'POST', headers: OWN, body })
    expect(reply.status).toBe(status)
    expect(JSON.parse(reply.body).errors?.[0]?.pointer).toBe(pointer)
  })

  it('is never a 5xx for a hostile body', async () => {
    const { ask } = await serveApp({ routes })
    const bodies = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({
          kind: fc.constantFrom('start-backup', 'set-destination'),
          scope: fc.jsonValue(),
          description: fc.jsonValue(),
        })
        .map((value) => JSON.stringify(value)),
    )
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { status } = await ask('/api/clusters/demo/operations', { method: 'POST', headers: OWN, body })
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
      }),
      { numRuns: 300 },
    )
  })

  it('is never a 5xx for a hostile address', async () => {
    const { ask } = await serveApp({ routes, console: builtConsole })
    const paths = fc.string({
      unit: fc.constantFrom('/', '%', '.', '?', '&', '=', 'a', '0', ':', ';', '~', '\\', '"', '<'),
      maxLength: 30,
    })
    await fc.assert(
      fc.asyncProperty(paths, async (path) => {
        expect((await ask(`/api/${encodeURI(path)}`)).status).toBeLessThan(500)
      }),
      { numRuns: 200 },
    )
  })
})

it('reports violations of the CSP to the log, a few of them, and never in full', async () => {
  const lines: string[] = []
  const { ask } = await serveApp({ log: pino({ level: 'warn' }, { write: (line) => lines.push(line) }) })
  const report = { 'effective-directive': 'script-src', 'blocked-uri': 'https://evil.example/x?y' }
  const body = JSON.stringify({ 'csp-report': report })
  const headers = { 'content-type': 'application/csp-report' }
  for (let sent = 0; sent < 30; sent += 1) {
    expect((await ask('/api/csp-reports', { method: 'POST', headers, body })).status).toBe(204)
  }
  expect((await ask('/api/csp-reports', { method: 'POST', headers, body: 'x'.repeat(20_000) })).status).toBe(204)
  expect(lines).toHaveLength(20)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'csp-violation', directive: 'script-src' })
})

it('leads from the root to the base path, where the console is', async () => {
  const { ask } = await serveApp({ basePath: '/backup', console: builtConsole })
  expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/backup/' } })
  expect((await ask('/backup/')).status).toBe(200)
})
