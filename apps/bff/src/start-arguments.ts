import { parseArgs } from 'node:util'
import type { Environment } from './config/read-reference.ts'
import { isLoopbackAddress } from './http/networks.ts'

/** How the process was asked to start. */
export interface StartArguments {
  readonly source: { readonly demoPort: number } | { readonly configPath: string }
  /** Of `HOST`; null: the file's, or loopback. */
  readonly host: string | null
  /** Of `PORT`; null: the file's, or 8080. */
  readonly port: number | null
}

/** Why the process does not start: a sentence for whoever started it. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}

/**
 * `--config FILE`, which `TIDEMARK_CONFIG` names as well, or `--demo-port N`; `PORT` and `HOST` of the environment.
 * @throws StartRefused, also for a demo on any address but loopback: it has no access key
 */
export function readStartArguments(argv: readonly string[], environment: Environment): StartArguments {
  const { 'demo-port': demoPort, config } = parseFlags(argv)
  const host = environment.HOST || null
  const port = environment.PORT ? toPort('PORT', environment.PORT) : null
  if (demoPort !== undefined && config === undefined) {
    if (host !== null && host !== 'localhost' && !isLoopbackAddress(host)) {
      throw new StartRefused(
        `HOST is ${host}, but the demo has no access key and listens on loopback only: whoever reached it could run privileged SQL.`,
      )
    }
    return { source: { demoPort: toPort('--demo-port', demoPort) }, host, port }
  }
  const configPath = config ?? (environment.TIDEMARK_CONFIG || undefined)
  if (configPath !== undefined && demoPort === undefined) return { source: { configPath }, host, port }
  throw new StartRefused('Say either --config FILE or --demo-port N.')
}

function parseFlags(argv: readonly string[]) {
  try {
    const options = { 'demo-port': { type: 'string' }, config: { type: 'string' } } as const
    return parseArgs({ args: [...argv], options }).values
  } catch (error) {
    throw new StartRefused(error instanceof Error ? error.message : 'The arguments cannot be read.')
  }
}

function toPort(name: string, text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new StartRefused(`${name} is ${text}, but must be a port.`)
  return port
}
