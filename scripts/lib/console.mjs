import { freePort } from './free-port.mjs'
import { end, start } from './run.mjs'
import { startSimulator } from './simulator.mjs'
import { waitFor } from './wait-for.mjs'

const PATIENCE_MS = 60_000

/** The simulator as a process of its own, ready. */
export async function openSimulator({
  scenario = 'blank',
  speed = 10,
  port = undefined,
  controlPort = undefined,
} = {}) {
  const ports = { port: port ?? (await freePort()), controlPort: controlPort ?? (await freePort()) }
  const child = startSimulator({ ...ports, scenario, speed })
  if (!(await waitFor(`http://127.0.0.1:${ports.controlPort}/health`, { child, timeoutMs: PATIENCE_MS }))) {
    await end([child])
    throw new Error('the simulator did not start')
  }
  return { ...ports, child, stop: () => end([child]) }
}

/** The built console as a process of its own; `ready` is the path that says so. */
export async function openServer({ args, port = undefined, stdio = 'inherit', ready = '/healthz' }) {
  const taken = port ?? (await freePort())
  const command = ['--disallow-code-generation-from-strings', 'dist/server.mjs', ...args.map(String)]
  const child = start(process.execPath, command, { env: { PORT: String(taken) }, stdio })
  const url = `http://127.0.0.1:${taken}`
  if (!(await waitFor(`${url}${ready}`, { child, timeoutMs: PATIENCE_MS }))) {
    await end([child])
    throw new Error('the console did not start')
  }
  return { url, port: taken, child, stop: () => end([child]) }
}
