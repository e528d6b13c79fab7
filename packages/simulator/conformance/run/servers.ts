import { createControlClient } from '../../src/control-client.ts'
import { startSimulator } from '../../src/index.ts'
import type { Server } from './scene.ts'
import type { Servers } from './suite.ts'

/** Where its time begins: a Sunday in June, so that no rule depends on today. */
const START_US = 1_750_000_000_000_000n

/** A simulator a version, each started when it is first asked for, in this process. */
export function simulators(): Servers {
  const running = new Map<string | null, Server & { stop(): Promise<void> }>()
  return {
    async of(version) {
      const known = running.get(version)
      if (known !== undefined) return known
      const simulator = await startSimulator({ startUs: START_US, ...(version === null ? {} : { version }) })
      const control = createControlClient(simulator.controlUrl)
      const stop = () => simulator.stop()
      const server = { host: '127.0.0.1', port: simulator.port, password: '', control, stop }
      running.set(version, server)
      return server
    },
    async stop() {
      for (const server of running.values()) await server.stop()
    },
  }
}

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
