// What `npm start` does: install what is missing, build, start the simulator, the BFF and the console, print one URL.
// `npm start -- --config tidemark.yaml` leaves the simulator out and opens the clusters of that file.
import { parseArgs } from 'node:util'
import { freePort } from './lib/free-port.mjs'
import { install, pnpm } from './lib/pnpm.mjs'
import { endChildren, start } from './lib/run.mjs'
import { startSimulator } from './lib/simulator.mjs'
import { steps } from './lib/steps.mjs'
import { waitFor } from './lib/wait-for.mjs'

const { values } = parseArgs({ options: { config: { type: 'string' } } })
const port = Number(process.env.PORT ?? 8080)

await steps([
  ['Installing what is missing', install],
  ['Building the console and its server', () => pnpm(['run', 'run:build'])],
])

const args = values.config === undefined ? await openDemo() : ['--config', values.config]
const server = start(process.execPath, ['--disallow-code-generation-from-strings', 'apps/bff/dist/main.js', ...args], {
  env: { PORT: String(port) },
})
const ready = await waitFor(`http://127.0.0.1:${port}/healthz`, { child: server, timeoutMs: 60_000 })
if (!ready) await stop(server.exitCode ?? 1)
console.log(`\nTidemark is ready: http://127.0.0.1:${port}\n`)
await stop(await server.ended)

/** Starts the simulator with the `demo` scenario; the console opens it as the cluster `demo`. */
async function openDemo() {
  const simPort = Number(process.env.SIM_PORT ?? (await freePort()))
  const controlPort = Number(process.env.SIM_CONTROL_PORT ?? (await freePort()))
  const simulator = startSimulator({ port: simPort, controlPort, scenario: 'demo', speed: process.env.SIM_SPEED ?? 10 })
  const ready = await waitFor(`http://127.0.0.1:${controlPort}/health`, { child: simulator, timeoutMs: 60_000 })
  if (!ready) await stop(simulator.exitCode ?? 1)
  simulator.ended.then(stop)
  console.log(
    `Demo cluster on 127.0.0.1:${simPort} (mysql -h127.0.0.1 -P${simPort} -uroot@sys), control on ${controlPort}`,
  )
  return ['--demo-port', String(simPort)]
}

async function stop(code) {
  await endChildren()
  process.exit(code)
}
