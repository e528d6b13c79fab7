import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { Backend } from './backend.ts'
import { serveConnection } from './serve-connection.ts'

/** The port clients connect to; it may be closed and opened again while the world behind it lives on. */
export interface Listener {
  readonly port: number
  open(): Promise<void>
  /** New connections are refused; those that are there stay. */
  close(): Promise<void>
  /** Ends every connection without a word. */
  cutAll(): void
  /** When nothing is done any more for any connection there is. */
  settled(): Promise<void>
}

/** @throws the listening error, such as EADDRINUSE. Port 0 takes a free one, and keeps it. */
export async function listen({
  port,
  host,
  backend,
}: {
  port: number
  host: string
  backend: Backend
}): Promise<Listener> {
  const sockets = new Set<Socket>()
  const serving = new Set<Promise<void>>()
  let server: Server | null = null
  let boundPort = port

  async function open(): Promise<void> {
    if (server !== null) return
    const opened = createServer((socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
      const served = serveConnection(socket, backend).finally(() => serving.delete(served))
      serving.add(served)
    })
    opened.listen({ port: boundPort, host })
    await once(opened, 'listening')
    server = opened
    const address = opened.address()
    if (address !== null && typeof address === 'object') boundPort = address.port
  }

  await open()
  return {
    get port() {
      return boundPort
    },
    open,
    async close() {
      const closing = server
      server = null
      if (closing === null) return
      // A server's 'close' waits for its connections; the port itself is free at once.
      closing.close()
      await new Promise((resolve) => setImmediate(resolve))
    },
    cutAll() {
      for (const socket of sockets) socket.destroy()
    },
    async settled() {
      await Promise.all(serving)
    },
  }
}
