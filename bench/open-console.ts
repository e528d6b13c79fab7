import { openServer, openSimulator } from '../scripts/lib/console.mjs'
import { endChildren } from '../scripts/lib/run.mjs'

/** The built console on the demo scenario, as `npm start` opens it, without its words on the terminal. */
export async function openConsole(): Promise<AsyncDisposable & { url: string }> {
  const simulator = await openSimulator({ scenario: 'demo' })
  const { url } = await openServer({ args: ['--demo-port', simulator.port], stdio: 'ignore', ready: '/readyz' })
  return { url, [Symbol.asyncDispose]: endChildren }
}
