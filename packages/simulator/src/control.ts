import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { BadRequest } from './control/body-reader.ts'
import { type Answer, answerControl } from './control/routes.ts'
import { type Simulator, UnknownTenant } from './simulator.ts'
import { UnknownScenario } from './worlds.ts'

const MOST_BODY_BYTES = 65_536

export interface Control {
  readonly port: number
  stop(): Promise<void>
}

/** The control API: plain HTTP and JSON on loopback. @throws the listening error */
export async function serveControl(simulator: Simulator, port: number): Promise<Control> {
  const server = createServer((request, response) => {
    void handle(simulator, request, response)
  })
  server.listen({ port, host: '127.0.0.1' })
  await once(server, 'listening')
  const address = server.address()
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function handle(simulator: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, body } = await answer(simulator, request)
  // A body that was not read to its end would be taken for the next request.
  const ending = request.complete ? {} : { connection: 'close' }
  response.writeHead(status, { 'content-type': 'application/json', ...ending })
  response.end(JSON.stringify(body))
}

async function answer(simulator: Simulator, request: IncomingMessage): Promise<Answer> {
  try {
    if (request.headers.origin !== undefined) return { status: 403, body: { error: 'No page may call this.' } }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    return await answerControl(simulator, { method: request.method ?? 'GET', url, body: await readBody(request) })
  } catch (error) {
    const known = error instanceof BadRequest || error instanceof UnknownScenario || error instanceof UnknownTenant
    if (!known) simulator.report(error)
    return { status: known ? 400 : 500, body: { error: known ? error.message : 'The simulator failed.' } }
  }
}

/** The body's JSON; null without a body. @throws BadRequest */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > MOST_BODY_BYTES) throw new BadRequest(`The body must not be longer than ${MOST_BODY_BYTES} bytes.`)
    chunks.push(chunk)
  }
  if (size === 0) return null
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new BadRequest('The body must be JSON.')
  }
}
