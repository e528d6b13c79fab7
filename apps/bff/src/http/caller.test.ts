import { expect, it } from 'vitest'
import { callerOf } from './caller.ts'
import { networks } from './networks.ts'

const proxies = networks(['10.0.0.0/24', '127.0.0.1'])
const received = (remoteAddress: string, headers: Record<string, string>, encrypted = false) => ({
  headers: { host: 'console.example.com', ...headers },
  socket: { remoteAddress, encrypted },
})
const forwarded = (of: string, proto = 'https') => ({ 'x-forwarded-for': of, 'x-forwarded-proto': proto })

it.each([
  ['a proxy tells of a browser', received('10.0.0.9', forwarded('203.0.113.7')), '203.0.113.7', true],
  ['two proxies', received('10.0.0.9', forwarded('203.0.113.7, 10.0.0.8')), '203.0.113.7', true],
  ['a browser that forges one more', received('10.0.0.9', forwarded('1.1.1.1, 203.0.113.7')), '203.0.113.7', true],
  ['nonsense in the list', received('10.0.0.9', forwarded('evil, 10.0.0.8')), '10.0.0.8', true],
  ['a proxy that heard http', received('10.0.0.9', forwarded('203.0.113.7', 'http')), '203.0.113.7', false],
  [
    'a proxy behind one that heard http',
    received('10.0.0.9', forwarded('203.0.113.7', 'http, https')),
    '203.0.113.7',
    false,
  ],
  ['a proxy that does not say', received('10.0.0.9', { 'x-forwarded-for': '203.0.113.7' }), '203.0.113.7', false],
  ['a proxy written as of both kinds', received('::ffff:10.0.0.9', forwarded('203.0.113.7')), '203.0.113.7', true],
  ['anybody who forges', received('203.0.113.7', forwarded('127.0.0.1')), '203.0.113.7', false],
  ['anybody who forges over TLS', received('203.0.113.7', forwarded('127.0.0.1'), true), '203.0.113.7', true],
  ['TLS from a proxy', received('10.0.0.9', forwarded('203.0.113.7', 'http'), true), '203.0.113.7', true],
  ['this machine', received('127.0.0.1', { host: 'localhost:8080' }), '127.0.0.1', true],
  ['this machine, not listed', received('::1', { host: '[::1]:8080' }), '::1', true],
  ['a name under localhost', received('127.0.0.1', { host: 'console.localhost:80' }), '127.0.0.1', true],
  ['a name after localhost', received('127.0.0.1', { host: 'localhost.example.com' }), '127.0.0.1', false],
  ['a proxy here that keeps the name', received('127.0.0.1', {}), '127.0.0.1', false],
  [
    'a proxy here that forgets the name',
    received('127.0.0.1', { host: '127.0.0.1', ...forwarded('203.0.113.7', 'http') }),
    '203.0.113.7',
    false,
  ],
  ['somebody who calls himself localhost', received('203.0.113.7', { host: 'localhost' }), '203.0.113.7', false],
])('%s', (_, request, address, isPrivate) => {
  expect(callerOf(request, proxies)).toEqual({ address, isPrivate })
})

it('believes nobody where none is listed', () => {
  const request = received('127.0.0.1', { host: 'localhost', ...forwarded('203.0.113.7') })
  expect(callerOf(request, networks([]))).toEqual({ address: '127.0.0.1', isPrivate: true })
})
