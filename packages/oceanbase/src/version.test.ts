import { expect, it } from 'vitest'
import { compareObVersions, isAtLeast, parseObVersion } from './version.ts'

it.each([
  ['4.3.5.3', '4.3.5.3', null],
  ['4.3.5', '4.3.5.0', null],
  ['OceanBase_CE 4.4.2.1 (r1) (Built Jan)', '4.4.2.1', 'community'],
  ['OceanBase 4.3.5.3 seekdb (r1.4.0.0)', '4.3.5.3', 'enterprise'],
  ['5.7.25-OceanBase_CE-v4.3.5.4', '4.3.5.4', 'community'],
  ['5.7.25-OceanBase-v4.4.2.2', '4.4.2.2', 'enterprise'],
])('%s', (text, version, edition) => expect(parseObVersion(text)).toMatchObject({ text: version, edition }))

it.each(['', 'MariaDB 10.11', '4.3', 'x4.3.5'])('%j tells no version', (text) =>
  expect(parseObVersion(text)).toBeNull(),
)

it.each([
  ['4.3.5.3', [4, 3, 5, 3], true],
  ['4.3.5.3', [4, 1], true],
  ['4.3.5.3', [4, 3, 5, 4], false],
  ['4.10.0.0', [4, 9], true],
  ['4.0.0.0', [4, 1], false],
])('%s is at least %j: %s', (text, parts, expected) => {
  const version = parseObVersion(text)
  expect(version && isAtLeast(version, ...parts)).toBe(expected)
})

it('orders versions by their parts', () => {
  const sorted = ['4.10.0', '4.3.5.1', '4.3.5', '4.2.9']
    .flatMap((text) => parseObVersion(text) ?? [])
    .sort(compareObVersions)
  expect(sorted.map(({ text }) => text)).toEqual(['4.2.9.0', '4.3.5.0', '4.3.5.1', '4.10.0.0'])
})
