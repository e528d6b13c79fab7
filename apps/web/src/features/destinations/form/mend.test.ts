import { expect, it } from 'vitest'
import { mendedDirectory, mendedHost } from './mend.ts'
import { EMPTY_STORAGE } from './storage-form.ts'

it.each([
  ['https://oss-x.aliyuncs.com', 'acme', 'oss-x.aliyuncs.com'],
  ['acme.oss-x.aliyuncs.com', 'acme', 'oss-x.aliyuncs.com'],
  ['http://acme.oss-x.aliyuncs.com', 'acme', 'oss-x.aliyuncs.com'],
  ['oss-x.aliyuncs.com', 'acme', null],
  ['', 'acme', null],
])('host %j beside bucket %j → %j', (host, bucket, mended) => {
  expect(mendedHost({ ...EMPTY_STORAGE, scheme: 'oss', host, bucket })).toBe(mended)
})

it.each([
  ['data/x', 'not-absolute', '/own', '/data/x'],
  ['/a', 'duplicate', '/own', '/own'],
  ['/own', 'duplicate', '/own', null],
  ['/a b', 'forbidden-character', '/own', null],
] as const)('directory %j with fault %s → %j or %j', (path, code, own, mended) => {
  expect(mendedDirectory(path, { by: 'input', code }, own)).toBe(mended)
})
