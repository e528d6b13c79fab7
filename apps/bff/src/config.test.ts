import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretMaker } from '@tidemark/oceanbase'
import { expect, it, onTestFinished } from 'vitest'
import { loadConfig } from './config.ts'

const makeSecret = secretMaker(new Uint8Array(32))

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
  const { clusters } = await loadConfig(path, { PW: 'from outside', EMPTY: '' }, makeSecret)
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
  await expect(loadConfig(path, {}, makeSecret)).rejects.toMatchObject({
    faults: [
      { line: 4, path: 'clusters[0].login.password' },
      { line: 5, path: 'clusters[0].tls.ca' },
      { line: 6, path: 'clusters[1].host' },
      { line: 7, path: 'clusters[1].port' },
    ],
  })
})

it('says when there is no such file', async () => {
  await expect(loadConfig('/nowhere/tidemark.yaml', {}, makeSecret)).rejects.toMatchObject({
    faults: [{ path: '(file)', message: 'cannot be read' }],
  })
})
