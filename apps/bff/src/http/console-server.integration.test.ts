import { connect } from 'node:net'
import { endpoints, Problem } from '@tidemark/contract'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { serveApp } from '../testing/served.ts'
import { route } from './route.ts'

const routes = [
  route(endpoints.console, () => ({ version: '0', clusters: [], signIn: 'none' as const, frameAncestors: [] })),
  route(endpoints.refresh, () => ({})),
]

/** Sends bytes as they are and reads until the server closes. */
function say(port: number, text: string, { hangUp = false } = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(heard))
    if (hangUp) setImmediate(() => socket.destroy())
  })
}

const HOST = 'Host: 127.0.0.1\r\nConnection: close\r\n'
const OWN = 'X-Tidemark: 1\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\n'
const POST = `POST /api/clusters/demo/refresh HTTP/1.1\r\n${HOST}${OWN}`

describe('a request that cannot be read, or is not for this console', () => {
  it.each([
    ['no HTTP', 400, '\u0016\u0003 hello\r\n\r\n'],
    ['an unknown method', 400, `FOO / HTTP/1.1\r\n${HOST}\r\n`],
    ['headers without end', 431, `GET / HTTP/1.1\r\n${HOST}X: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['a length that is none', 400, `${POST}Content-Length: abc\r\n\r\n`],
    ['two lengths', 400, `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a chunk that is none', 400, `${POST}Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n`],
    ['a tunnel', 405, `CONNECT db:2881 HTTP/1.1\r\n${HOST}\r\n`],
    ['an expectation', 400, `${POST}Expect: tea\r\nContent-Length: 1\r\n\r\n{`],
    ['no host', 403, 'GET /api/console HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two hosts', 403, `GET /api/console HTTP/1.1\r\n${HOST}Host: evil.example\r\n\r\n`],
    ['another host in its first line', 403, `GET http://evil.example/api/console HTTP/1.1\r\n${HOST}\r\n`],
    ['no address', 403, `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`],
  ])('%s is answered %i with a problem and the headers of every answer', async (_, status, text) => {
    const { port } = await serveApp({ routes })
    const [head = '', body = ''] = (await say(port, text)).split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head).toMatch(/^content-type: application\/problem\+json/im)
    expect(head).toMatch(/^content-security-policy: .*frame-ancestors 'none'/im)
    expect(head).toMatch(/^x-frame-options: DENY/im)
    expect(Problem.parse(JSON.parse(body))).toMatchObject({ status, requestId: expect.any(String) })
  })
})

it('is not alarmed by a client that goes away in the middle of a body', async () => {
  const logged: { level: string; event: string }[] = []
  const log = pino(
    { formatters: { level: (level) => ({ level }) } },
    { write: (line: string) => void logged.push(JSON.parse(line)) },
  )
  const { port, ask } = await serveApp({ routes, log })
  await say(port, `${POST}Content-Length: 100\r\n\r\n{`, { hangUp: true })
  await ask('/api/console')
  expect(logged.filter(({ level }) => level === 'error')).toEqual([])
})
