import type { ObError, SetDestinationRequest } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { operation, operationStep } from '../../../testing/operation.ts'
import { inputFaults, isAtField, refusedFaults } from './field-faults.ts'

const request: SetDestinationRequest = {
  kind: 'set-destination',
  destination: 'data',
  storage: { scheme: 'file' },
  targets: [
    { tenantId: 1002, path: '/a' },
    { tenantId: 1004, path: '/a' },
  ],
  archive: null,
}

it.each([
  ['/storage/host', 'host', true],
  ['/storage/credentials/accessKey', 'accessKey', true],
  ['/storage/credentials', 'accessKey', true],
  ['/targets/1/path', 'path:1004', true],
  ['/targets/1/tenantId', 'tenantId', false],
  ['/archive/binding', 'binding', false],
])('%s is a fault of %s, said there: %s', (pointer, field, atField) => {
  const faults = inputFaults([{ pointer, code: 'invalid', message: '' }], request)
  expect([...faults.keys()]).toEqual([field])
  expect(isAtField(pointer)).toBe(atField)
})

const refusal = (errno: number) => {
  const obError: ObError = { code: -errno, errno, symbol: null, said: '', meaning: null, nextStep: null }
  const problem = { type: 'urn:tidemark:problem:statement-rejected', title: '', status: 409, retryable: false, obError }
  return operation({ state: 'done', steps: [operationStep({ outcome: 'refused', problem })] })
}

it.each([
  [9080, 'oss', ['path:1002']],
  [9116, 'file', ['path:1002']],
  [9116, 'oss', ['accessKey']],
  [9118, 'cos', ['host']],
  [9036, 'file', []],
] as const)('a refusal %i on %s is about %j', (errno, scheme, fields) => {
  expect([...refusedFaults(refusal(errno), scheme).keys()]).toEqual(fields)
})

it('finds nothing in what was accepted', () => {
  const done = operation({ state: 'done', steps: [operationStep({ outcome: 'accepted' })] })
  expect(refusedFaults(done, 'file').size).toBe(0)
  expect(refusedFaults(null, 'file').size).toBe(0)
})
