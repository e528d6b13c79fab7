// Express 5 that answers one body from memory: what our list endpoints are measured against.
import type { AddressInfo } from 'node:net'
import express from 'express'

process.once('message', (body: string) => {
  const bytes = Buffer.from(body)
  const app = express().disable('etag').disable('x-powered-by')
  app.get('/', (_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(bytes)
  })
  const server = app.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
})
