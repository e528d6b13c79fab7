import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { get } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'
import { createConsoleServer } from './console-server.ts'
import { isEncrypted } from './is-encrypted.ts'

/** A certificate of this test's own; null where the machine has no openssl. */
async function makeCertificate() {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-tls-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const wanted = ['-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost', '-keyout', key, '-out', cert]
  const made = await promisify(execFile)('openssl', ['req', '-x509', ...wanted]).catch(() => null)
  return made === null ? null : { cert: await readFile(cert, 'utf8'), key: await readFile(key, 'utf8') }
}

it('speaks TLS by itself, of no old version, and knows it', async ({ skip }) => {
  const certificate = await makeCertificate()
  if (certificate === null) return skip('there is no openssl to make a certificate')
  const server = createConsoleServer((request, response) => {
    response.end(String(isEncrypted(request.socket)))
  }, certificate)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const ask = (maxVersion: 'TLSv1.1' | 'TLSv1.3') =>
    new Promise<string>((resolve) => {
      const options = { host: '127.0.0.1', port, ca: certificate.cert, servername: 'localhost', agent: false } as const
      const request = get({ ...options, minVersion: 'TLSv1' as const, maxVersion }, (response) => {
        response.setEncoding('utf8').on('data', resolve)
      })
      request.once('error', () => resolve('refused'))
    })
  expect(await ask('TLSv1.3')).toBe('true')
  expect(await ask('TLSv1.1')).toBe('refused')
})
