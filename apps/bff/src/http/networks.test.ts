import { expect, it } from 'vitest'
import { isLoopbackAddress, isNetwork, networkOf, networks, plainAddress } from './networks.ts'

it.each([
  ['10.0.0.1', true],
  ['10.0.0.0/8', true],
  ['::1', true],
  ['fd00::/8', true],
  ['0.0.0.0/0', false],
  ['::/0', false],
  ['10.0.0.0/33', false],
  ['10.0.0.0/08', false],
  ['10.0.0/8', false],
  ['10.0.0.0/8/8', false],
  ['10.0.0.0/', false],
  ['*', false],
  ['loopback', false],
  ['proxy.example.com', false],
  ['', false],
])('%s is a network: %s', (text, is) => {
  expect(isNetwork(text)).toBe(is)
})

it('knows who is in', () => {
  const { has } = networks(['10.0.0.0/8', '192.168.1.7', 'fd00::/8'])
  expect(['10.255.0.1', '::ffff:10.1.1.1', '192.168.1.7', 'fd12::1', 'fd12::1%eth0'].map(has)).toEqual(
    Array.from({ length: 5 }, () => true),
  )
  expect(['11.0.0.1', '::ffff:192.168.1.8', 'fe80::1', '', 'nonsense', '10.0.0.1.evil.example'].map(has)).toEqual(
    Array.from({ length: 6 }, () => false),
  )
  expect(networks([]).has('10.0.0.1')).toBe(false)
})

it.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
])('%s is loopback: %s', (address, is) => {
  expect(isLoopbackAddress(address)).toBe(is)
})

it.each([
  ['10.1.2.3', '10.1.2.0/24'],
  ['::ffff:10.1.2.3', '10.1.2.0/24'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['what?', 'unknown'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

it('takes an address out of the forms of a socket', () => {
  expect(plainAddress('::ffff:10.0.0.1')).toBe('10.0.0.1')
  expect(plainAddress('fe80::1%eth0')).toBe('fe80::1')
})
