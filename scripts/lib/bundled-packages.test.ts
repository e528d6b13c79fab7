import { expect, it } from 'vitest'
import { bundledPackages, notices, softwareBill } from './bundled-packages.mjs'

const one = (name: string, identifier: string | null, version = '1.0.0') => ({
  name,
  version,
  identifier,
  text: `Text of ${name}`,
})

it('names every package once, in order, and none of ours', () => {
  const lists = [
    [one('b', 'MIT'), one('@tidemark/contract', 'Apache-2.0')],
    [one('b', 'MIT'), one('a', 'ISC'), one('b', 'MIT', '2.0.0')],
  ]
  const found: { name: string; version: string }[] = bundledPackages(lists)
  expect(found.map(({ name, version }) => `${name} ${version}`)).toEqual(['a 1.0.0', 'b 1.0.0', 'b 2.0.0'])
})

it.each(['MIT', '(MIT OR GPL-3.0)', 'MIT AND ISC', 'BSD-3-Clause'])('lets %s pass', (identifier) => {
  expect(bundledPackages([[one('a', identifier)]])).toHaveLength(1)
})

it.each(['GPL-3.0', 'MIT AND GPL-3.0', 'UNLICENSED', '', null])('stops at %s', (identifier) => {
  expect(() => bundledPackages([[one('a', identifier)]])).toThrow('a@1.0.0')
})

it('tells every licence, and lists every package in the bill', () => {
  const packages = bundledPackages([[one('@s/a', 'MIT'), one('b', '(MIT OR GPL-3.0)')]])
  expect(notices(packages)).toContain('@s/a 1.0.0 (MIT)\n\nText of @s/a')
  const bill = JSON.parse(softwareBill(packages, { name: 'tidemark', version: '1', license: 'Apache-2.0' }))
  expect(bill.components.map(({ purl }: { purl: string }) => purl)).toEqual(['pkg:npm/%40s/a@1.0.0', 'pkg:npm/b@1.0.0'])
})
