// What `npm start` does: install what is missing, build, start the simulator, the BFF and the console, print one URL.
// `npm start -- --config tidemark.yaml` leaves the simulator out and opens the clusters of that file.
import { parseArgs } from 'node:util'
import { openServer, openSimulator } from './lib/console.mjs'
import { install, pnpm } from './lib/pnpm.mjs'
import { endChildren } from './lib/run.mjs'
import { steps } from './lib/steps.mjs'

const { values } = parseArgs({ options: { config: { type: 'string' } } })

await steps([
  ['Installing what is missing', install],
  ['Building the console and its server', () => pnpm(['run', 'run:build'])],
])

try {
  const args = values.config === undefined ? await openDemo() : ['--config', values.config]
  const server = await openServer({ args, port: numberOr(process.env.PORT, 8080) })
  console.log(`\nTidemark is ready: ${server.url}\n`)
  await stop(await server.child.ended)
} catch (error) {
  console.error(error.message)
  await stop(1)
}

/** Starts the simulator with the scenario of SIM_SCENARIO, `demo` if there is none; the console opens it as the cluster `demo`. */
async function openDemo() {
  const { SIM_SCENARIO, SIM_PORT, SIM_CONTROL_PORT, SIM_SPEED } = process.env
  const simulator = await openSimulator({
    scenario: SIM_SCENARIO || 'demo',
    speed: numberOr(SIM_SPEED, 10),
    port: numberOr(SIM_PORT, undefined),
    controlPort: numberOr(SIM_CONTROL_PORT, undefined),
  })
  simulator.child.ended.then(stop)
  console.log(
    `Demo cluster on 127.0.0.1:${simulator.port} (mysql -h127.0.0.1 -P${simulator.port} -uroot@sys), control on ${simulator.controlPort}`,
  )
  return ['--demo-port', simulator.port]
}

function numberOr(text, fallback) {
  return text === undefined || text === '' ? fallback : Number(text)
}

async function stop(code) {
  await endChildren()
  process.exit(code)
}
