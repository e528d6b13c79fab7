import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { AppError } from './app-error.ts'
import { toProblem } from './problems.ts'

const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000

/** Such an answer is no page: nothing of it is to be loaded, run or framed. */
const HEADERS = {
  'Content-Type': 'application/problem+json; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  Connection: 'close',
}

const UNREADABLE = new Map([
  ['HPE_HEADER_OVERFLOW', { status: 431, reason: 'Request Header Fields Too Large' }],
  ['ERR_HTTP_REQUEST_TIMEOUT', { status: 408, reason: 'Request Timeout' }],
])
const BAD_REQUEST = { status: 400, reason: 'Bad Request' }

/** PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/** A server for the application. Requests that never reach it, because Node cannot read them, get a problem as well. */
export function createConsoleServer(app: RequestListener, tls: Certificate | null = null): Server {
  const answering = new WeakMap<Duplex, ServerResponse>()
  const limits = {
    ...{ requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: 5000 },
    requireHostHeader: false,
  }
  const server =
    tls === null
      ? createServer(limits)
      : createTlsServer({ ...limits, ...tls, minVersion: 'TLSv1.2', handshakeTimeout: HEADERS_TIMEOUT_MS })
  const listen = (request: IncomingMessage, response: ServerResponse) => {
    answering.set(request.socket, response)
    app(request, response)
  }
  server.on('request', listen)
  server.on('checkExpectation', listen)
  server.on('connect', (_, socket) => refuse(socket, { status: 405, reason: 'Method Not Allowed' }))
  server.on('clientError', (error, socket) => {
    const response = answering.get(socket)
    const isHeard = socket.writable && (response === undefined || response.writableEnded || !response.headersSent)
    if (!isHeard) socket.destroy()
    else refuse(socket, UNREADABLE.get(codeOf(error)) ?? BAD_REQUEST)
  })
  return server
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function refuse(socket: Duplex, { status, reason }: { readonly status: number; readonly reason: string }): void {
  const problem = toProblem(new AppError('validation', { status, detail: 'The request cannot be read.' }))
  const requestId = randomUUID()
  const body = JSON.stringify({ ...problem, requestId })
  const headers = { ...HEADERS, 'X-Request-Id': requestId, 'Content-Length': String(Buffer.byteLength(body)) }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${reason}`, ...lines, '', body].join('\r\n'))
}
