import { expect, it } from 'vitest'
import { UnknownVersion, versionRules } from './version-rules.ts'

it.each([
  ['4.2.5', '4.2.5.0'],
  ['4.3.0', '4.3.0.1'],
  ['4.3.5', '4.3.5.5'],
  ['4.4.2', '4.4.2.1'],
  ['4.6.0', '4.6.0.0'],
  ['4.3.5.3', '4.3.5.3'],
  ['4.2.5.12', '4.2.5.12'],
])('%s is %s', (asked, version) => expect(versionRules(asked).version).toBe(version))

it.each(['', '4', '4.3', '4.1.0', '4.2.1', '4.3.5.x', '4.3.5.1.1', 'v4.3.5', '9.9.9'])('%j is not known', (asked) =>
  expect(() => versionRules(asked)).toThrow(UnknownVersion),
)

it('a feature comes with its BP', () => {
  const has = (asked: string) => versionRules(asked).has('azblob')
  expect(['4.2.5.5', '4.2.5.6', '4.3.0.1', '4.3.5.2', '4.3.5.3', '4.4.2'].map(has)).toEqual([
    false,
    true,
    false,
    false,
    true,
    true,
  ])
})
