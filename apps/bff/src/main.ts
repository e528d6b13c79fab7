import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { systemClock } from './clock.ts'
import { type Composition, compose, processSecrets } from './compose.ts'
import { ConfigFaults } from './config/parse-config.ts'
import { demoConfig, loadConfig } from './config.ts'
import { type BuiltConsole, readBuiltConsole } from './http/built-console.ts'
import { createConsoleServer } from './http/console-server.ts'
import { createLog, type Logger } from './log.ts'
import { readStartArguments, StartRefused } from './start-arguments.ts'

const DRAIN_MS = 20_000
/** Statements that OceanBase has not answered by then are left to it. */
const LAST_WORD_MS = 5000
/** Beside the bundle in `dist`. */
const CONSOLE_DIRECTORY = fileURLToPath(new URL('./console', import.meta.url))

async function main(): Promise<void> {
  const { source, ...wish } = readStartArguments(process.argv.slice(2), process.env)
  const secrets = processSecrets()
  const config =
    'demoPort' in source
      ? demoConfig(source.demoPort, wish)
      : await loadConfig(source.configPath, { environment: process.env, makeSecret: secrets.make, wish })
  const log = createLog(process.env.LOG_LEVEL ?? 'info')
  const composition = compose({
    config,
    console: await findConsole(config.basePath, log),
    build,
    secrets,
    log,
    clock: systemClock,
    random: Math.random,
    checkReplies: process.env.NODE_ENV === 'development',
  })
  const { tls, host, port } = config.listening
  const server = createConsoleServer(composition.app, tls)
  await listen(server, host, port)
  composition.start()
  const url = `${tls === null ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}${config.basePath}/`
  log.info({ event: 'listening', ...build, url, clusters: config.clusters.length })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(server, composition, log))
}

/** The API serves without the console: in development Vite does that part. */
async function findConsole(basePath: string, log: Logger): Promise<BuiltConsole | null> {
  try {
    return await readBuiltConsole(CONSOLE_DIRECTORY, basePath)
  } catch {
    log.warn({ event: 'no-console', directory: CONSOLE_DIRECTORY })
    return null
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
}

/** Not ready → no new connections → answers go out → clusters close → the process ends by itself. */
async function stop(server: Server, composition: Composition, log: Logger): Promise<void> {
  log.info({ event: 'stopping' })
  composition.retire()
  const drained = new Promise((resolve) => server.close(resolve))
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS)
  await drained
  clearInterval(sweep)
  clearTimeout(cut)
  await composition.stop()
  log.info({ event: 'stopped' })
  setTimeout(() => process.exit(), LAST_WORD_MS).unref()
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartRefused || error instanceof ConfigFaults) return error.message
  if (error instanceof Error && 'code' in error) return `The console cannot start: ${error.message}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

main().catch((error: unknown) => {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exitCode = 1
})
