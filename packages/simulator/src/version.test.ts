import { expect, it } from 'vitest'
import { fullVersion, UnknownVersion } from './version.ts'

it.each([
  ['4.3.5', '4.3.5.5'],
  ['4.3.5.3', '4.3.5.3'],
])('%s is %s in full', (version, full) => {
  expect(fullVersion(version)).toBe(full)
})

it.each(['', '4.3', '4.2.5', '4.4.2.1', '4.3.5.55', '4.3.5-x'])('"%s" is not promised', (version) => {
  expect(() => fullVersion(version)).toThrow(UnknownVersion)
})
