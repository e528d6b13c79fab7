import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createControlClient } from '@tidemark/simulator/control-client'
import { freePort } from '../scripts/lib/free-port.mjs'
import { Operator } from './support/operator.ts'
import { backUpFromNothing, backUpWholeCluster } from './support/story.ts'
import { expect, test } from './support/test.ts'
import { ENGLISH } from './support/words.ts'

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url))
const MINUTE_MS = 60_000

/** A fresh clone with an empty HOME, as a newcomer has it. */
async function cloneAsNewcomer(): Promise<{ folder: string; home: string; remove: () => Promise<void> }> {
  const place = await mkdtemp(join(tmpdir(), 'tidemark-newcomer-'))
  const folder = join(place, 'tidemark')
  const home = join(place, 'home')
  await mkdir(home)
  await promisify(execFile)('git', ['-c', 'safe.directory=*', 'clone', '--quiet', REPOSITORY, folder])
  return { folder, home, remove: () => rm(place, { recursive: true, force: true }) }
}

interface Started {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** `npm start`, until it prints its URL. Ends the whole family on stop. */
async function npmStart(
  { folder, home }: { readonly folder: string; readonly home: string },
  args: readonly string[],
  ports: Readonly<Record<string, string>>,
): Promise<Started> {
  const { PATH, NODE_EXTRA_CA_CERTS = '' } = process.env
  const child = spawn('npm', ['start', ...args], {
    cwd: folder,
    env: { PATH, NODE_EXTRA_CA_CERTS, HOME: home, ...ports },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /Tidemark is ready: (\S+)/.exec(output)?.[1]
      if (ready !== undefined) resolve(ready)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    void ended.then(() => reject(new Error(`npm start ended early:\n${output}`)))
  })
  return {
    url: await url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

test('a newcomer clones, runs npm start and backs up: as sys, then as a user tenant', async ({ page }) => {
  test.setTimeout(12 * MINUTE_MS)
  const clone = await cloneAsNewcomer()
  const [port, ownPort, simulatorPort, controlPort] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ]
  const control = createControlClient(`http://127.0.0.1:${controlPort}`)
  const demo = await npmStart(clone, [], {
    PORT: String(port),
    SIM_PORT: String(simulatorPort),
    SIM_CONTROL_PORT: String(controlPort),
    SIM_SPEED: '2',
  })
  try {
    expect(demo.url).toBe(`http://127.0.0.1:${port}`)
    await page.goto(demo.url)
    await expect(page.getByText('demo cluster', { exact: true })).toBeVisible()
    await page.goto(`${demo.url}/clusters/demo/tenants`)
    const address = await page.getByRole('link', { name: 'loyalty' }).getAttribute('href')
    const tenantId = Number(address?.split('/').at(-1))
    const asSys = new Operator(page, `${demo.url}/clusters/demo`, ENGLISH)
    const loyalty = { operator: asSys, control, simulatorPort, tenantId, login: 'root@loyalty' }
    await backUpFromNothing(loyalty)
    await backUpWholeCluster(loyalty)

    await control.scenario('blank')
    const login = 'login: { tenant: t2, user: root }'
    const cluster = `- { id: own, displayName: Own, host: 127.0.0.1, port: ${simulatorPort}, ${login} }`
    await writeFile(join(clone.folder, 'own.yaml'), `clusters:\n  ${cluster}\n`)
    const own = await npmStart(clone, ['--', '--config', 'own.yaml'], { PORT: String(ownPort) })
    try {
      const asTenant = new Operator(page, `${own.url}/clusters/own`, ENGLISH)
      await backUpFromNothing({ operator: asTenant, control, simulatorPort, tenantId: 1004, login: 'root@t2' })
    } finally {
      await own.stop()
    }
  } finally {
    await demo.stop()
    await clone.remove()
  }
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow()
  await expect(fetch(`http://127.0.0.1:${controlPort}/health`)).rejects.toThrow()
})
