import { createControlClient } from '../../src/control-client.ts'
import { startSimulator } from '../../src/index.ts'
import type { Server } from './scene.ts'
import type { Servers } from './suite.ts'

/** Where its time begins: a Sunday in June, so that no rule depends on today. */
const START_US = 1_750_000_000_000_000n

/** A simulator a version, each started when it is first asked for, in this process. */
export function simulators(): Servers {
  const running = new Map<string | null, Awaited<ReturnType<typeof startSimulator>>>()
  return {
    async of(version) {
      let simulator = running.get(version)
      if (simulator === undefined) {
        simulator = await startSimulator({ startUs: START_US, ...(version === null ? {} : { version }) })
        running.set(version, simulator)
        servers.set(simulator, {
          host: '127.0.0.1',
          port: simulator.port,
          password: '',
          control: createControlClient(simulator.controlUrl),
        })
      }
      return servers.get(simulator) ?? null
    },
    async stop() {
      for (const simulator of running.values()) await simulator.stop()
    },
  }
}

const servers = new Map<object, Server>()

/**
 * The one server at `mysql://root@127.0.0.1:2881`; the account has to be one of sys.
 * @param controlUrl of a simulator's control API; null: nobody directs the server
 */
export function serverAt(url: string, controlUrl: string | null): Servers {
  const { hostname, port, password } = new URL(url)
  const server: Server = {
    host: hostname,
    port: Number(port || 2881),
    password: decodeURIComponent(password),
    control: controlUrl === null ? null : createControlClient(controlUrl),
  }
  return { of: async () => server, stop: async () => {} }
}
