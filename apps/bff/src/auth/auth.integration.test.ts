import { type Endpoint, endpoints, Problem } from '@tidemark/contract'
import { secretMaker } from '@tidemark/oceanbase'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { route } from '../http/route.ts'
import { type Asked, OWN, serveApp } from '../testing/served.ts'
import { stillClock } from '../testing/still-clock.ts'
import { createAuth } from './auth.ts'
import { sessionRoutes } from './routes.ts'

const KEY = 'key-of-at-least-32-characters-é/+='
const COOKIE = '__Host-Http-ob_sid'

/** A console whose every endpoint would answer, behind the access key. */
async function openLocked({ basePath = '', trustedProxies = [] as string[] } = {}) {
  const clock = stillClock()
  const logged: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const makeSecret = secretMaker(new Uint8Array(32))
  const auth = createAuth({
    ...{ accessKey: makeSecret(KEY), clock, log },
    sessions: { idleMs: 1_800_000, absoluteMs: 28_800_000 },
  })
  const reached: string[] = []
  const all: readonly Endpoint[] = Object.values(endpoints)
  const others = all.filter(({ open }) => open !== true)
  const routes = [
    ...sessionRoutes(auth),
    ...others.map((endpoint) =>
      route(
        { method: endpoint.method, path: endpoint.path, summary: '', status: 200, problems: [], reply: endpoint.reply },
        () => {
          reached.push(endpoint.path)
          return null
        },
      ),
    ),
  ]
  const publicOrigins = ['https://console.example.com']
  const { ask, port } = await serveApp({
    ...{ routes, auth, basePath, trustedProxies, publicOrigins, clock, log },
    checkReplies: false,
  })
  const at = (path: string, asked?: Asked) => ask(`${basePath}/api${path}`, asked)
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    at(path, { method: 'POST', headers: { ...OWN, ...headers }, body: JSON.stringify(body) })
  const signIn = (accessKey = KEY, keeper = 'cookie', headers: Record<string, string> = {}) =>
    post('/session', { accessKey, keeper }, headers)
  return { at, ask, post, signIn, others, reached, clock, logged, port }
}

const cookieOf = (headers: { 'set-cookie'?: string[] | undefined }) =>
  String(headers['set-cookie']?.[0]).split(';')[0] ?? ''
const nameOf = (body: string) => Problem.parse(JSON.parse(body)).type.split(':').at(-1)
const filled = (path: string) => path.replace(':clusterId', 'demo').replaceAll(/:\w+/g, '7')

describe('without a session', () => {
  it('no endpoint of the contract is reached but those that say they are open', async () => {
    const { at, post, others, reached } = await openLocked()
    expect(others.length).toBeGreaterThan(10)
    for (const { method, path } of others) {
      const { status, body, headers } = method === 'GET' ? await at(filled(path)) : await post(filled(path), {})
      expect([path, status, nameOf(body)]).toEqual([path, 401, 'signed-out'])
      expect(headers['www-authenticate']).toBe('Bearer realm="Tidemark"')
      expect(headers['cache-control']).toBe('no-store')
    }
    expect(reached).toEqual([])
  })

  it.each([
    '/api/openapi.json',
    '/api/nowhere',
    '/api/session/other',
    '/API/console',
    '/api/Console',
    '/api/console/',
    '/api/console?x=/session',
    '/api/session/../console',
    '/api/session/end/',
    '/api/Session',
    '/api//session',
    '/api/%73ession',
  ])('%s is not reached either, however it is written', async (path) => {
    const { ask, reached } = await openLocked()
    const { status } = await ask(path)
    expect(status).toBe(401)
    expect(reached).toEqual([])
  })

  it('the same holds below a base path, and outside of it there is nothing', async () => {
    const { ask, reached } = await openLocked({ basePath: '/backup' })
    expect((await ask('/backup/api/console')).status).toBe(401)
    expect((await ask('/BACKUP/api/console')).status).toBe(401)
    expect((await ask('/api/console')).status).toBe(404)
    expect(reached).toEqual([])
  })

  it('health and whether one has to sign in can be asked', async () => {
    const { ask, at } = await openLocked()
    expect((await ask('/healthz')).status).toBe(200)
    expect(JSON.parse((await at('/session')).body)).toEqual({ signIn: 'access-key', signedIn: false })
  })
})

describe('signing in', () => {
  it('gives a cookie of every flag, and opens everything with it', async () => {
    const { at, signIn, others, post } = await openLocked()
    const { status, headers, body } = await signIn()
    expect(status).toBe(201)
    expect(JSON.parse(body)).toEqual({ token: null, endsAt: '1970-01-01T08:00:00.000Z' })
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(new RegExp(`^${COOKIE}=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict$`)),
    ])
    const cookie = cookieOf(headers)
    for (const { method, path } of others) {
      const answer = method === 'GET' ? at(filled(path), { headers: { cookie } }) : post(filled(path), {}, { cookie })
      expect([path, (await answer).status]).toEqual([path, 200])
    }
    expect(JSON.parse((await at('/session', { headers: { cookie } })).body).signedIn).toBe(true)
  })

  it('gives a page in a frame a token, no cookie, and takes it from the header only', async () => {
    const { at, signIn } = await openLocked()
    const { headers, body } = await signIn(KEY, 'page')
    const { token } = JSON.parse(body) as { token: string }
    expect(headers['set-cookie']).toBeUndefined()
    const statusWith = async (sent: Record<string, string>, query = '') =>
      (await at(`/console${query}`, { headers: sent })).status
    expect(await statusWith({ authorization: `Bearer ${token}` })).toBe(200)
    expect(await statusWith({ cookie: `${COOKIE}=${token}` })).toBe(401)
    expect(await statusWith({}, `?token=${token}`)).toBe(401)
  })

  it('adopts no id that came along, and ends the session that did', async () => {
    const { at, signIn } = await openLocked()
    const planted = `${COOKIE}=${'f'.repeat(43)}`
    const first = cookieOf((await signIn(KEY, 'cookie', { cookie: planted })).headers)
    expect(first).not.toBe(planted)
    const second = cookieOf((await signIn(KEY, 'cookie', { cookie: first })).headers)
    const statuses = []
    for (const cookie of [planted, first, second]) statuses.push((await at('/console', { headers: { cookie } })).status)
    expect(statuses).toEqual([401, 401, 200])
  })

  it('leaves the session of the console alone when a frame signs in or out', async () => {
    const { at, signIn, post } = await openLocked()
    const cookie = cookieOf((await signIn()).headers)
    const { token } = JSON.parse((await signIn(KEY, 'page')).body) as { token: string }
    const { headers } = await post('/session/end', {}, { authorization: `Bearer ${token}`, cookie })
    expect(headers['set-cookie']).toBeUndefined()
    expect((await at('/console', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401)
    expect((await at('/console', { headers: { cookie } })).status).toBe(200)
  })

  it('refuses a wrong key, and slows down whoever goes on', async () => {
    const { signIn, clock } = await openLocked()
    for (let failure = 0; failure < 5; failure++) {
      const { status, body, headers } = await signIn(KEY.slice(0, -1))
      expect([status, nameOf(body), headers['set-cookie']]).toEqual([401, 'wrong-key', undefined])
    }
    const { status, headers, body } = await signIn()
    expect([status, nameOf(body), headers['retry-after']]).toEqual([429, 'throttled', '1'])
    clock.advance(1000)
    expect((await signIn()).status).toBe(201)
  })

  it.each([
    {},
    { accessKey: KEY },
    { accessKey: '', keeper: 'cookie' },
    { accessKey: 'x'.repeat(1025), keeper: 'cookie' },
    { accessKey: [KEY], keeper: 'cookie' },
  ])('refuses a body of another form: %j', async (body) => {
    const { post } = await openLocked()
    expect((await post('/session', body)).status).toBe(400)
  })

  it('is not to be had from another site', async () => {
    const { post } = await openLocked()
    const { status, headers } = await post(
      '/session',
      { accessKey: KEY, keeper: 'cookie' },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect([status, headers['set-cookie']]).toEqual([403, undefined])
  })

  it('wants HTTPS, which only a listed proxy may tell of', async () => {
    const through = {
      host: 'console.example.com',
      origin: 'https://console.example.com',
      'x-forwarded-for': '203.0.113.7',
    }
    const alone = await openLocked()
    expect((await alone.signIn(KEY, 'cookie', { ...through, 'x-forwarded-proto': 'https' })).status).toBe(403)
    const behind = await openLocked({ trustedProxies: ['127.0.0.1'] })
    expect((await behind.signIn(KEY, 'cookie', { ...through, 'x-forwarded-proto': 'http' })).status).toBe(403)
    expect((await behind.signIn(KEY, 'cookie', { ...through, 'x-forwarded-proto': 'https' })).status).toBe(201)
    expect(behind.logged.some((line) => line.includes('"address":"203.0.113.7"'))).toBe(true)
  })
})

describe('a session', () => {
  it('ends when one signs out, and the cookie with it', async () => {
    const { at, signIn, post } = await openLocked()
    const cookie = cookieOf((await signIn()).headers)
    const { status, headers } = await post('/session/end', {}, { cookie })
    expect(status).toBe(200)
    expect(headers['set-cookie']?.[0]).toMatch(new RegExp(`^${COOKIE}=; Max-Age=0; Path=/; Secure;`))
    expect((await at('/console', { headers: { cookie } })).status).toBe(401)
  })

  it('is not kept alive by what a page asks by itself', async () => {
    const { at, signIn, clock } = await openLocked()
    const cookie = cookieOf((await signIn()).headers)
    clock.advance(1_000_000)
    expect((await at('/console', { headers: { cookie, 'tidemark-unattended': '1' } })).status).toBe(200)
    clock.advance(1_000_000)
    expect((await at('/console', { headers: { cookie } })).status).toBe(401)
  })

  it('stands in no log, nor does the key', async () => {
    const { signIn, at, logged } = await openLocked()
    const { headers } = await signIn()
    const cookie = cookieOf(headers)
    await signIn(`${KEY}x`)
    await at('/console', { headers: { cookie } })
    expect(logged.length).toBeGreaterThan(2)
    const text = logged.join('')
    for (const secret of [KEY, cookie.split('=')[1] ?? '', Buffer.from(KEY).toString('base64')])
      expect(text).not.toContain(secret)
  })
})

it('is not asked for where the configuration has no key', async () => {
  const { ask } = await serveApp({ routes: sessionRoutes(null) })
  expect(JSON.parse((await ask('/api/session')).body)).toEqual({ signIn: 'none', signedIn: true })
  const body = JSON.stringify({ accessKey: KEY, keeper: 'cookie' })
  expect((await ask('/api/session', { method: 'POST', headers: OWN, body })).status).toBe(404)
  expect((await ask('/api/session/end', { method: 'POST', headers: OWN, body: '{}' })).status).toBe(200)
})
