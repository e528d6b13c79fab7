import { expect, it } from 'vitest'
import { CAPABILITIES, type Capability, can, missing, missingOf } from './capabilities.ts'
import { parseObVersion } from './version.ts'

it.each<[string, Capability, string | null]>([
  ['4.0.0.0', 'plus-archivelog', '4.1.0.0'],
  ['4.1.0.0', 'plus-archivelog', null],
  ['4.1.0.2', 'cancel-restore', '4.2.0.0'],
  ['4.2.1.2', 'data-progress', '4.2.1.3'],
  ['4.2.1.3', 'data-progress', null],
  ['4.2.5.0', 'data-progress', null],
  ['4.3.0.1', 'data-progress', '4.3.1.0'],
  ['4.3.1.0', 'data-progress', null],
  ['4.2.5.7', 'log-progress', '4.3.1.0'],
  ['4.2.1.6', 's3', '4.2.1.7'],
  ['4.2.1.7', 's3', null],
  ['4.2.2.0', 's3', '4.2.3.0'],
  ['4.2.3.0', 'restore-progress', null],
  ['4.2.2.9', 'restore-progress', '4.2.3.0'],
  ['4.3.2.0', 'restore-progress', '4.3.3.0'],
  ['4.2.5.0', 'azblob', '4.2.5.6'],
  ['4.2.5.6', 'azblob', null],
  ['4.3.0.1', 'azblob', '4.3.5.3'],
  ['4.3.5.5', 'azblob', null],
  ['4.3.5.1', 'change-keys', '4.3.5.2'],
  ['4.3.5.5', 'source-locality', '4.4.0.0'],
  ['4.3.5.5', 'delete-obsolete', '4.4.2.0'],
  ['4.4.2.1', 'delete-sets', null],
  ['4.4.2.1', 'validate', '4.6.0.0'],
  ['4.6.0.0', 'validate', null],
  ['4.10.0.0', 'validate', null],
])('%s and %s: needs %s', (text, capability, needs) => {
  const version = parseObVersion(text)
  expect(can(version, capability)).toBe(needs === null)
  expect(missing(version, capability)).toEqual(needs === null ? null : { capability, needs, runs: text })
})

it('the newest lacks nothing', () => expect(missingOf(parseObVersion('4.6.0.0'))).toEqual([]))

it('a server that tells no version is trusted with nothing that depends on it', () => {
  expect(missingOf(null).map(({ capability }) => capability)).toEqual([...CAPABILITIES])
  expect(missing(null, 'data-progress')).toEqual({ capability: 'data-progress', needs: '4.3.1.0', runs: null })
})
