import { parseArgs } from 'node:util'
import type { Environment } from './config/to-cluster.ts'

/** How the process was asked to start. */
export interface StartArguments {
  readonly source: { readonly demoPort: number } | { readonly configPath: string }
  readonly host: string
  readonly port: number
}

/** Why the process does not start: a sentence for whoever started it. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}

const LOOPBACK = '127.0.0.1'

/**
 * `--demo-port N` or `--config FILE`; `PORT` and `HOST` of the environment. @throws StartRefused, and for any address
 * but loopback: there is no sign-in, and whoever reaches the console may run privileged SQL
 */
export function readStartArguments(argv: readonly string[], environment: Environment): StartArguments {
  const { 'demo-port': demoPort, config } = parseFlags(argv)
  const host = environment.HOST || LOOPBACK
  if (host !== LOOPBACK && host !== 'localhost') {
    throw new StartRefused(
      `HOST is ${host}, but without sign-in the console listens on ${LOOPBACK} only: whoever reached it could run privileged SQL.`,
    )
  }
  const port = toPort('PORT', environment.PORT || '8080')
  if (demoPort !== undefined && config === undefined) {
    return { source: { demoPort: toPort('--demo-port', demoPort) }, host: LOOPBACK, port }
  }
  if (config !== undefined && demoPort === undefined) return { source: { configPath: config }, host: LOOPBACK, port }
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
