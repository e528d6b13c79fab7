// A real engine to be judged by: OceanBase seekdb, a single node with the parser, the optimizer, the wire protocol and
// the errors of OceanBase 4.3.5, without tenants and without the backup family. It comes in a Python wheel.
import { existsSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConnection } from 'mysql2/promise'
import { freePort } from './free-port.mjs'
import { root } from './root.mjs'
import { end, run, start } from './run.mjs'

const PACKAGE = 'pylibseekdb'
const VERSION = '1.4.0.post1'
const CACHE = fileURLToPath(new URL('.cache/engine', root))
const HOME = join(CACHE, VERSION, PACKAGE)
const BINARY = join(HOME, 'seekdb')
const PLATFORMS = ['linux x64', 'linux arm64', 'darwin arm64']
const PATIENCE_MS = 120_000

/** Why there is no engine on this machine, in words for whoever asked for one. */
export class NoEngine extends Error {
  name = 'NoEngine'
}

/** Fetches the server once, into the cache of this checkout. @throws NoEngine */
export async function fetchEngine() {
  if (existsSync(BINARY)) return
  const platform = `${process.platform} ${process.arch}`
  if (!PLATFORMS.includes(platform)) {
    throw new NoEngine(`${PACKAGE} ${VERSION} has no server for ${platform}; it has for ${PLATFORMS.join(', ')}.`)
  }
  const python = await pythonWithPip()
  console.log(`Fetching the engine, ${PACKAGE} ${VERSION}, once for this checkout`)
  await mkdir(CACHE, { recursive: true })
  const draft = await mkdtemp(join(CACHE, 'draft-'))
  try {
    const wanted = ['--no-deps', '--only-binary=:all:', '--python-version', '3.11', '--implementation', 'cp']
    const download = ['-m', 'pip', 'download', '--quiet', ...wanted, '--dest', draft, `${PACKAGE}==${VERSION}`]
    if ((await run(python, download)) !== 0) throw new NoEngine(`pip cannot reach ${PACKAGE} ${VERSION}.`)
    const [wheel] = (await readdir(draft)).filter((name) => name.endsWith('.whl'))
    if ((await run(python, ['-m', 'zipfile', '-e', join(draft, wheel), join(draft, 'unpacked')])) !== 0) {
      throw new NoEngine(`${wheel} cannot be unpacked.`)
    }
    // zipfile leaves the mode behind
    await run('chmod', ['+x', join(draft, 'unpacked', PACKAGE, 'seekdb')])
    await rm(join(CACHE, VERSION), { recursive: true, force: true })
    await rename(join(draft, 'unpacked'), join(CACHE, VERSION))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function pythonWithPip() {
  for (const python of ['python3', 'python']) {
    if ((await run(python, ['-m', 'pip', '--version'], { stdio: 'ignore' })) === 0) return python
  }
  throw new NoEngine('There is no Python with pip on this machine: the engine comes in a Python package.')
}

/**
 * Starts the engine with an empty data folder of its own, which goes with it, and waits until it answers. It listens
 * everywhere and its root has no password, so it is told first to let nobody in but this machine.
 * @throws NoEngine
 */
export async function startEngine({ port = undefined, stdio = 'ignore' } = {}) {
  const taken = port ?? (await freePort())
  const data = await mkdtemp(join(CACHE, 'data-'))
  const sizes = ['datafile_size=256M', 'log_disk_size=2G'].flatMap((size) => ['--parameter', size])
  const command = ['--nodaemon', '--port', String(taken), '--base-dir', data, ...sizes]
  const libraries = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  const child = start(BINARY, command, { env: { [libraries]: HOME }, stdio })
  // whichever way this process ends: its children are gone by then
  process.once('exit', () => rmSync(data, { recursive: true, force: true }))
  const stop = () => end([child])
  if (!(await answers(taken, child))) {
    await stop()
    throw new NoEngine('The engine did not start: `npm run engine -- --verbose` shows what it says.')
  }
  return { port: taken, url: `mysql://root@127.0.0.1:${taken}`, child, stop }
}

async function answers(port, child) {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline && child.exitCode === null) {
    try {
      const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' })
      await connection.query("SET GLOBAL ob_tcp_invited_nodes = '127.0.0.1'")
      await connection.end()
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  return false
}
