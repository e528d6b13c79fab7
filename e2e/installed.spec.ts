import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createControlClient } from '@tidemark/simulator/control-client'
import { openSimulator } from '../scripts/lib/console.mjs'
import { freePort } from '../scripts/lib/free-port.mjs'
import { waitFor } from '../scripts/lib/wait-for.mjs'
import { commandsOf } from './support/commands.ts'
import { Operator } from './support/operator.ts'
import { ourJobs, untilEnded } from './support/story.ts'
import { expect, test } from './support/test.ts'
import { ENGLISH } from './support/words.ts'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const KEY = 'installed-access-key-0123456789-abcdef'
const T2 = { tenantId: 1004, login: 'root@t2' } as const

/** The built folder on a machine that has Node and nothing else of ours: no repository around it, an empty HOME. */
async function install() {
  const place = await mkdtemp(join(tmpdir(), 'tidemark-installed-'))
  await cp(DIST, join(place, 'tidemark'), { recursive: true })
  await mkdir(join(place, 'home'))
  return { place, remove: () => rm(place, { recursive: true, force: true }) }
}

/** `node server.mjs` there, with what is logged and how it ends. */
function startInstalled(place: string, port: number) {
  const { PATH } = process.env
  const child = spawn(process.execPath, ['server.mjs'], {
    cwd: join(place, 'tidemark'),
    env: { PATH, HOME: join(place, 'home'), PORT: String(port), TIDEMARK_CONFIG: join(place, 'tidemark.yaml') },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, ended, text: () => said.join('') }
}

test('the built folder alone runs the console: sign in, back up, stop', async ({ page }) => {
  const { place, remove } = await install()
  const simulator = await openSimulator({ speed: 2 })
  const port = await freePort()
  await writeFile(join(place, 'key'), KEY)
  await writeFile(
    join(place, 'tidemark.yaml'),
    `accessKey: { file: key }
clusters:
  - { id: demo, host: 127.0.0.1, port: ${simulator.port}, login: { tenant: sys, user: root } }
`,
  )
  const server = startInstalled(place, port)
  try {
    const url = `http://127.0.0.1:${port}`
    expect(await waitFor(`${url}/readyz`, { child: server.child, timeoutMs: 60_000 }), server.text()).toBe(true)
    await page.goto(`${url}/clusters/demo/tenants`)
    await page.getByLabel('Access key').fill(KEY)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 't2' }).first()).toBeVisible()
    const version = await page.evaluate<Record<string, unknown>>("fetch('/api/version').then((reply) => reply.json())")
    expect(version).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      commit: expect.anything(),
      node: process.version,
    })

    const operator = new Operator(page, `${url}/clusters/demo`, ENGLISH)
    const control = createControlClient(`http://127.0.0.1:${simulator.controlPort}`)
    const stage = { ...T2, operator, control, simulatorPort: simulator.port }
    const shown = [
      ...(await operator.setDestination(T2.tenantId, 'archive', '/backup/t2/archive')),
      ...(await operator.startArchiving(T2.tenantId)),
      ...(await operator.setDestination(T2.tenantId, 'data', '/backup/t2/data')),
    ]
    await control.advance(60)
    shown.push(...(await operator.backUp(T2.tenantId)))
    await untilEnded(stage)
    expect(await ourJobs(stage)).toMatchObject([{ BACKUP_TYPE: 'FULL', STATUS: 'COMPLETED' }])
    expect(await commandsOf(stage)).toEqual(shown)

    server.child.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(server.text()).toContain('"event":"stopped"')
    expect(server.text()).not.toContain(KEY)
    expect(await readdir(join(place, 'home'))).toEqual([])
  } finally {
    server.child.kill('SIGKILL')
    await server.ended
    await simulator.stop()
    await remove()
  }
})

test('the built folder needs nothing of a registry, tells whose work it holds, and no simulator is in it', async () => {
  const server = await readFile(join(DIST, 'server.mjs'), 'utf8')
  const imported = [...server.matchAll(/^(?:import|export)\b[^'"\n]*?from\s*["']([^"']+)["']/gm)].map(
    ([, name = '']) => name,
  )
  expect(imported.length).toBeGreaterThan(3)
  expect(imported.filter((name) => !isBuiltin(name))).toEqual([])
  expect(server).not.toContain('/packages/simulator/')
  const notices = await readFile(join(DIST, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
  for (const name of ['express', 'mysql2', 'react', 'pino', 'zod'])
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test('a start that others could reach, without a key, is refused and says why', async () => {
  const { place, remove } = await install()
  await writeFile(join(place, 'tidemark.yaml'), 'clusters: [{ id: a, host: h }]\nlisten: { host: 0.0.0.0 }\n')
  const server = startInstalled(place, await freePort())
  expect(await server.ended).toBe(1)
  expect(server.text()).toContain('accessKey  is required to listen on 0.0.0.0')
  expect(server.text()).toMatch(/tidemark\.yaml:2 {2}listen\.tls {2}is required/)
  await remove()
})
