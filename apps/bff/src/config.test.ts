import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { secretMaker } from '@tidemark/oceanbase'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConfigFaults } from './config/parse-config.ts'
import type { Environment } from './config/read-reference.ts'
import type { ListeningWish } from './config/to-entrance.ts'
import { loadConfig } from './config.ts'

const makeSecret = secretMaker(new Uint8Array(32))
const load = (path: string, environment: Environment = {}, wish: ListeningWish = { host: null, port: null }) =>
  loadConfig(path, { environment, makeSecret, wish })

async function fileWith(text: string): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'tidemark-config-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  await writeFile(join(directory, 'password'), 'from a file\n')
  await writeFile(join(directory, 'tidemark.yaml'), text)
  return join(directory, 'tidemark.yaml')
}

it('takes passwords from the environment and from files beside it; an empty one is none', async () => {
  const path = await fileWith(`clusters:
  - { id: a, host: h, login: { password: '\${PW}' } }
  - { id: b, host: h, login: { password: { file: password } } }
  - { id: c, host: h, login: { password: '\${EMPTY}' } }
`)
  const { clusters } = await load(path, { PW: 'from outside', EMPTY: '' })
  expect(clusters.map(({ target }) => target.password?.reveal() ?? null)).toEqual(['from outside', 'from a file', null])
})

it('names what is missing beside what is wrong, in the order of the file', async () => {
  const path = await fileWith(`clusters:
  - id: a
    host: h
    login: { password: '\${NOWHERE}' }
    tls: { ca: nowhere.pem }
  - id: b
    port: 0
`)
  await expect(load(path)).rejects.toMatchObject({
    faults: [
      { line: 4, path: 'clusters[0].login.password' },
      { line: 5, path: 'clusters[0].tls.ca' },
      { line: 6, path: 'clusters[1].host' },
      { line: 7, path: 'clusters[1].port' },
    ],
  })
})

it('says when there is no such file', async () => {
  await expect(load('/nowhere/tidemark.yaml')).rejects.toMatchObject({
    faults: [{ path: '(file)', message: 'cannot be read' }],
  })
})

const KEY = 'k'.repeat(32)
const CLUSTERS = 'clusters: [{ id: a, host: h }]\n'
const SAFE = `${CLUSTERS}accessKey: \${KEY}
publicOrigins: ['https://console.example.com']
trustedProxies: ['10.0.0.0/24']
`

describe('listening', () => {
  it('is on loopback, without a key, if nothing else is said', async () => {
    const config = await load(await fileWith(CLUSTERS))
    expect(config).toMatchObject({ listening: { host: '127.0.0.1', port: 8080, tls: null }, accessKey: null })
    expect(config.sessions).toEqual({ idleMs: 1_800_000, absoluteMs: 28_800_000 })
  })

  it('is where the file says, or the environment', async () => {
    const path = await fileWith(`${SAFE}listen: { host: 0.0.0.0, port: 8443 }\nsessions: { idleMinutes: 5 }\n`)
    const config = await load(path, { KEY })
    expect(config.listening).toEqual({ host: '0.0.0.0', port: 8443, tls: null })
    expect(config.accessKey?.reveal()).toBe(KEY)
    expect(config.sessions.idleMs).toBe(300_000)
    const wished = await load(path, { KEY }, { host: 'localhost', port: 9000 })
    expect(wished.listening).toEqual({ host: '127.0.0.1', port: 9000, tls: null })
  })

  it('takes the key from a file', async () => {
    const path = await fileWith(`${CLUSTERS}accessKey: { file: key }\n`)
    await writeFile(join(dirname(path), 'key'), `${KEY}\n`)
    expect((await load(path)).accessKey?.reveal()).toBe(KEY)
  })

  it.each([
    [
      'beyond loopback without anything',
      `${CLUSTERS}listen: { host: '::' }`,
      ['1 accessKey', '1 publicOrigins', '2 listen.tls'],
    ],
    [
      'beyond loopback without a key',
      `${SAFE.replace(/accessKey.*\n/, '')}listen: { host: 10.0.0.1 }`,
      ['1 accessKey'],
    ],
    ['beyond loopback in clear text', `${SAFE.replace(/trusted.*\n/, '')}listen: { host: 10.0.0.1 }`, ['4 listen.tls']],
    [
      'beyond loopback without a name',
      `${SAFE.replace(/public.*\n/, '')}listen: { host: 10.0.0.1 }`,
      ['1 publicOrigins'],
    ],
    ['a short key', `${CLUSTERS}accessKey: \${SHORT}`, ['2 accessKey']],
    ['a key that is not there', `${CLUSTERS}accessKey: \${NOWHERE}`, ['2 accessKey']],
    ['a file that is not there', `${CLUSTERS}accessKey: { file: nowhere }`, ['2 accessKey.file']],
    ['a key itself', `${CLUSTERS}accessKey: ${KEY}`, ['2 accessKey']],
    [
      'a key and an origin in clear text',
      `${CLUSTERS}accessKey: \${KEY}\npublicOrigins: ['http://a.example.com']`,
      ['3 publicOrigins[0]'],
    ],
    ['a certificate that is not there', `${CLUSTERS}listen: { tls: { cert: a, key: b } }`, ['2 listen.tls.cert']],
    ['a certificate that is none', `${CLUSTERS}listen: { tls: { cert: password, key: password } }`, ['2 listen.tls']],
    ['half a certificate', `${CLUSTERS}listen: { tls: { cert: password } }`, ['2 listen.tls.key']],
    ['a name to listen on', `${CLUSTERS}listen: { host: console.example.com }`, ['2 listen.host']],
    ['everybody as a proxy', `${CLUSTERS}trustedProxies: ['0.0.0.0/0', '10.0.0.1']`, ['2 trustedProxies[0]']],
    ['sessions of two days', `${CLUSTERS}sessions: { absoluteMinutes: 2880 }`, ['2 sessions.absoluteMinutes']],
    ['a misspelt option', `${CLUSTERS}acessKey: \${KEY}`, ['2 acessKey']],
  ])('refuses %s', async (_, text, faults) => {
    const path = await fileWith(text)
    const refused = await load(path, { KEY, SHORT: KEY.slice(1) }).then(
      () => [],
      (error: unknown) => (error instanceof ConfigFaults ? error.faults : []),
    )
    expect(refused.map((fault) => `${fault.line} ${fault.path}`)).toEqual(faults)
    expect(JSON.stringify(refused)).not.toContain(KEY.slice(1))
  })

  it('is refused beyond loopback by the environment as well', async () => {
    const path = await fileWith(CLUSTERS)
    await expect(load(path, {}, { host: '0.0.0.0', port: null })).rejects.toThrow(
      /accessKey {2}is required to listen on 0\.0\.0\.0/,
    )
  })
})
