import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ControlClient, createControlClient } from '@tidemark/simulator/control-client'
import { openServer, openSimulator } from '../../scripts/lib/console.mjs'
import { freePort } from '../../scripts/lib/free-port.mjs'

export interface OpenConsole {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly port: number
  readonly simulatorPort: number
  readonly control: ControlClient
  stop(): Promise<void>
}

export interface ConsoleOptions {
  readonly scenario?: 'blank' | 'demo'
  readonly speed?: number
  /** The console's config file, if it is not simply the demo cluster as sys. */
  readonly config?: (ports: { readonly simulator: number; readonly console: number }) => string
  /** Stands in the file `access-key` beside the config file. */
  readonly accessKey?: string
}

/** A simulator and the built console on it, as processes of their own. */
export async function openConsole({
  scenario = 'blank',
  speed = 2,
  config,
  accessKey,
}: ConsoleOptions): Promise<OpenConsole> {
  const simulator = await openSimulator({ scenario, speed })
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-'))
  const args = config === undefined ? ['--demo-port', simulator.port] : ['--config', join(folder, 'tidemark.yaml')]
  const port = await freePort()
  if (config !== undefined) {
    await writeFile(join(folder, 'tidemark.yaml'), config({ simulator: simulator.port, console: port }))
  }
  if (accessKey !== undefined) await writeFile(join(folder, 'access-key'), `${accessKey}\n`)
  const server = await openServer({ args, port, stdio: 'ignore', ready: '/readyz' })
  return {
    url: server.url,
    port: server.port,
    simulatorPort: simulator.port,
    control: createControlClient(`http://127.0.0.1:${simulator.controlPort}`),
    async stop() {
      await server.stop()
      await simulator.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
