import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Operation, OperationRequest } from '@tidemark/contract'
import { type RunningSimulator, type StartOptions, startSimulator } from '@tidemark/simulator'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { systemClock } from '../clock.ts'
import { compose, processSecrets } from '../compose.ts'
import { OPEN_ON_LOOPBACK } from '../config.ts'
import { OWN } from './served.ts'

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Record<string, unknown> & { readonly data: never }
  readonly text: string
}

export interface OpenConsole {
  readonly simulator: RunningSimulator
  /** Everything that was logged. */
  readonly logged: readonly string[]
  /** Of the session, where there is an access key. */
  readonly token: string | null
  readonly get: (path: string) => Promise<Answered>
  readonly post: (path: string, body: unknown) => Promise<Answered>
  /** Asks until it holds. */
  readonly until: <T>(ask: () => Promise<T>, holds: (answer: T) => boolean) => Promise<T>
  readonly plan: (request: OperationRequest) => Promise<Operation>
  readonly run: (operationId: string) => Promise<Answered>
  readonly find: (operationId: string) => Promise<Operation>
  /** Plans, runs, and waits until nothing is pending any more. */
  readonly act: (request: OperationRequest) => Promise<Operation>
  /** The ALTER SYSTEM statements the server received, in order. */
  readonly commands: () => readonly string[]
}

interface ConsoleOptions extends StartOptions {
  /** Whose login; `sys` if not told. */
  readonly tenant?: string
  readonly password?: string
  /** The console then wants a session, which is begun at once. */
  readonly accessKey?: string
}

/** The whole console over HTTP and its simulator over the MySQL wire; both end with the test. */
export async function openConsole({
  tenant = 'sys',
  password,
  accessKey,
  ...options
}: ConsoleOptions = {}): Promise<OpenConsole> {
  const simulator = await startSimulator({ seed: 1, speed: 50, ...options })
  const logged: string[] = []
  const secrets = processSecrets()
  const target = {
    ...{ host: '127.0.0.1', port: simulator.port, clusterName: null, user: 'root', tenant, tls: null },
    password: password === undefined ? null : secrets.make(password),
  }
  const composition = compose({
    config: {
      ...OPEN_ON_LOOPBACK,
      accessKey: accessKey === undefined ? null : secrets.make(accessKey),
      clusters: [{ id: 'demo', displayName: 'Demo', demo: true, target }],
    },
    console: null,
    build: { version: '0.0.0', commit: null },
    secrets,
    log: pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) }),
    clock: systemClock,
    random: () => 0,
    checkReplies: true,
  })
  const server = createServer(composition.app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
  composition.start()
  onTestFinished(async () => {
    server.closeAllConnections()
    server.close()
    await composition.stop()
    await simulator.stop()
  })

  let token: string | null = null
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered> => {
    const headers = new Headers(init.headers)
    if (token !== null) headers.set('authorization', `Bearer ${token}`)
    const response = await fetch(base + path, { ...init, headers })
    const text = await response.text()
    return { status: response.status, headers: Object.fromEntries(response.headers), body: JSON.parse(text), text }
  }
  const get = (path: string) => ask(path)
  const post = (path: string, body: unknown) => ask(path, { method: 'POST', headers: OWN, body: JSON.stringify(body) })
  if (accessKey !== undefined) token = String((await post('/session', { accessKey, keeper: 'page' })).body.token)
  const until: OpenConsole['until'] = async (question, holds) => {
    for (;;) {
      const answer = await question()
      if (holds(answer)) return answer
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const operations = '/clusters/demo/operations'
  const operationOf = ({ status, text, body }: Answered) => {
    if (status >= 400) throw new Error(text)
    return body as unknown as Operation
  }
  const plan = async (request: OperationRequest) => operationOf(await post(operations, request))
  const run = (operationId: string) => post(`${operations}/${operationId}/run`, {})
  const find = async (operationId: string) => operationOf(await get(`${operations}/${operationId}`))
  const act = async (request: OperationRequest) => {
    const { operationId } = await plan(request)
    operationOf(await run(operationId))
    return until(
      () => find(operationId),
      ({ state, steps }) => state === 'done' && steps.every(({ settlement }) => settlement !== 'pending'),
    )
  }
  const commands = () => simulator.statements().flatMap(({ text }) => (/^\s*ALTER\s/i.test(text) ? [text] : []))
  await until(
    () => get('/clusters/demo/tenants'),
    ({ status }) => status === 200,
  )
  return { simulator, logged, token, get, post, until, plan, run, find, act, commands }
}
