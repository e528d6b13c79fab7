// Exits 0 while the console on this machine answers, at PORT, with TLS or without; for a container's health check.
import { get } from 'node:http'
import { get as getOverTls } from 'node:https'

const options = { host: '127.0.0.1', port: Number(process.env.PORT || 8080), path: '/healthz', timeout: 3000 }

const isUp = (ask, more) =>
  new Promise((resolve) => {
    const request = ask({ ...options, ...more }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(false))
  })

// Only whether it lives is asked here, of this very machine; whose certificate it is, browsers check.
const up = (await isUp(get, {})) || (await isUp(getOverTls, { rejectUnauthorized: false }))
process.exitCode = up ? 0 : 1
