import { freePort } from '../scripts/lib/free-port.mjs'
import { endChildren, start } from '../scripts/lib/run.mjs'
import { startSimulator } from '../scripts/lib/simulator.mjs'
import { waitFor } from '../scripts/lib/wait-for.mjs'

/** The built console on the demo scenario, as `npm start` opens it, without its words on the terminal. */
export async function openConsole(): Promise<AsyncDisposable & { url: string }> {
  const [port, simPort, controlPort] = [await freePort(), await freePort(), await freePort()]
  const simulator = startSimulator({ port: simPort, controlPort, scenario: 'demo', speed: 10 })
  await waitFor(`http://127.0.0.1:${controlPort}/health`, { child: simulator, timeoutMs: 60_000 })
  const server = start(
    process.execPath,
    ['--disallow-code-generation-from-strings', 'apps/bff/dist/main.js', '--demo-port', String(simPort)],
    { env: { PORT: String(port) }, stdio: 'ignore' },
  )
  const url = `http://127.0.0.1:${port}`
  if (!(await waitFor(`${url}/readyz`, { child: server, timeoutMs: 60_000 })))
    throw new Error('the console did not start')
  return { url, [Symbol.asyncDispose]: endChildren }
}
