import type { Simulator } from '../simulator.ts'
import { BadRequest, BodyReader } from './body-reader.ts'
import { readFault } from './read-fault.ts'

export interface ControlRequest {
  readonly method: string
  readonly url: URL
  /** Parsed JSON; null without a body. */
  readonly body: unknown
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

type Route = (simulator: Simulator, request: ControlRequest) => unknown

/** A century: more would only be a slip of the hand. */
const MOST_SECONDS = 3_155_760_000

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /health': (simulator) => simulator.health(),
  async 'POST /advance'(simulator, { body }) {
    const seconds = read(body, (fields) => fields.number('seconds', 0, MOST_SECONDS))
    simulator.advance(seconds)
    return simulator.health()
  },
  async 'POST /scenario'(simulator, { body }) {
    const { name, seed } = read(body, (fields) => ({
      name: fields.text('name'),
      seed: fields.optionalWhole('seed', 0, Number.MAX_SAFE_INTEGER),
    }))
    simulator.load(name, seed ?? undefined)
    return simulator.health()
  },
  async 'POST /empty'(simulator) {
    simulator.load('blank')
    return simulator.health()
  },
  async 'POST /restart'(simulator) {
    await simulator.restart()
    return simulator.health()
  },
  'GET /statements': (simulator, { url }) => ({ statements: simulator.statements(sinceOf(url)) }),
  'DELETE /statements'(simulator) {
    simulator.clearStatements()
    return {}
  },
  'POST /faults': async (simulator, { body }) => ({ id: await simulator.inject(read(body, readFault)) }),
  'GET /faults': (simulator) => ({ faults: simulator.faults() }),
  async 'DELETE /faults'(simulator) {
    await simulator.clearFaults()
    return {}
  },
  'POST /accounts'(simulator, { body }) {
    simulator.putAccount(
      read(body, (fields) => ({
        tenant: fields.text('tenant'),
        user: fields.text('user'),
        password: fields.optionalText('password'),
        mayAlterSystem: fields.flag('mayAlterSystem', true),
      })),
    )
    return {}
  },
}

/** @throws BadRequest, UnknownScenario */
export async function answerControl(simulator: Simulator, request: ControlRequest): Promise<Answer> {
  const { method, url } = request
  const route = ROUTES[`${method} ${url.pathname}`]
  if (route !== undefined) return { status: 200, body: await route(simulator, request) }
  const [, id] = /^\/faults\/(\d{1,9})$/.exec(url.pathname) ?? []
  if (id !== undefined && method === 'DELETE') {
    const found = await simulator.clearFault(Number(id))
    return found ? { status: 200, body: {} } : { status: 404, body: { error: `There is no fault ${id}.` } }
  }
  return { status: 404, body: { error: `There is no ${method} ${url.pathname}.` } }
}

function read<Value>(body: unknown, from: (fields: BodyReader) => Value): Value {
  const fields = new BodyReader(body ?? {})
  const value = from(fields)
  fields.end()
  return value
}

function sinceOf(url: URL): number {
  const since = url.searchParams.get('since') ?? '0'
  if (!/^\d{1,15}$/.test(since)) throw new BadRequest('"since" must be a whole number.')
  return Number(since)
}
