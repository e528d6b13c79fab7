import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { ConfigFaults, parseConfig } from './parse-config.ts'

const faultsOf = (text: string) => parseConfig(text).faults.map(({ path, line }) => `${line} ${path}`)

it('reads the example that ships', async () => {
  const example = await readFile(fileURLToPath(new URL('../../../../tidemark.example.yaml', import.meta.url)), 'utf8')
  const { config } = parseConfig(example)
  expect(config?.clusters.map(({ id, port, login }) => [id, port, login.tenant])).toEqual([
    ['production', 2883, 'sys'],
    ['orders', 2881, 'orders'],
  ])
  expect(config?.clusters[0]?.login.password).toEqual({ env: 'TIDEMARK_PRODUCTION_PASSWORD' })
  expect(config?.basePath).toBe('/tidemark')
})

it('needs little', () => {
  const { config } = parseConfig('clusters: [{ id: a, host: 127.0.0.1 }]')
  expect(config).toMatchObject({ basePath: '', publicOrigins: [], frameAncestors: [] })
  expect(config?.clusters[0]).toMatchObject({ port: 2881, login: { tenant: 'sys', user: 'root' }, tls: false })
})

it('names every fault by path and line, all at once', () => {
  const text = `clusters:
  - id: Production
    host: h
    port: 99999
    tsl: true
  - id: b
    login:
      password: hunter2
basePath: backup
frameAncestors:
  - https://*.example.com
  - http://portal.example.com
`
  expect(faultsOf(text)).toEqual([
    '2 clusters[0].id',
    '4 clusters[0].port',
    '5 clusters[0].tsl',
    '6 clusters[1].host',
    '8 clusters[1].login.password',
    '9 basePath',
    '11 frameAncestors[0]',
    '12 frameAncestors[1]',
  ])
})

it.each([
  ['an empty file', '', ['1 clusters']],
  ['no cluster', 'clusters: []', ['1 clusters']],
  ['an id twice', 'clusters:\n  - { id: a, host: h }\n  - { id: a, host: h }', ['3 clusters[1].id']],
  [
    'an id twice, whatever else is wrong',
    'clusters:\n  - { id: a, host: 5 }\n  - { id: a, port: 0 }',
    ['2 clusters[0].host', '3 clusters[1].host', '3 clusters[1].port', '3 clusters[1].id'],
  ],
  ['a key twice', 'clusters: []\nclusters: []', ['2 (yaml)']],
  ['a tab', 'clusters:\n\t- a', ['2 (yaml)']],
])('refuses %s', (_, text, faults) => {
  expect(faultsOf(text)).toEqual(faults)
})

it.each([
  ['https://portal.example.com', []],
  ['https://portal.example.com:8443', []],
  ['http://localhost:3000', []],
  ['http://portal.localhost', []],
  ['*', ['1 frameAncestors[0]']],
  ['https:', ['1 frameAncestors[0]']],
  ['https://portal.example.com/', ['1 frameAncestors[0]']],
  ['https://portal.example.com/path', ['1 frameAncestors[0]']],
  ['https://user@portal.example.com', ['1 frameAncestors[0]']],
  ['HTTPS://portal.example.com', ['1 frameAncestors[0]']],
  ['http://127.0.0.1', ['1 frameAncestors[0]']],
  ['https://a..example.com', ['1 frameAncestors[0]']],
  ['https://.com', ['1 frameAncestors[0]']],
  ['http://localhost.example.com', ['1 frameAncestors[0]']],
  ["'self'", ['1 frameAncestors[0]']],
  ['null', ['1 frameAncestors[0]']],
  ['data:', ['1 frameAncestors[0]']],
])('frame ancestor %s', (origin, faults) => {
  expect(faultsOf(JSON.stringify({ frameAncestors: [origin], clusters: [{ id: 'a', host: 'h' }] }))).toEqual(faults)
})

it('never repeats a password that stands where a reference should', () => {
  const text = 'clusters: [{ id: a, host: h, login: { password: hunter2 } }]'
  const { message } = new ConfigFaults('f', parseConfig(text).faults)
  expect(message).toContain('login.password')
  expect(message).not.toContain('hunter2')
})
