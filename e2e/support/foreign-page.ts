import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A web server of somebody else's, which answers every path with one page. Only browsers resolve `*.localhost`. */
export async function serveForeignPage(html: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
