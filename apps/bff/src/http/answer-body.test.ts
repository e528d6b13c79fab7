import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { answerBody, encodeBody } from './answer-body.ts'

const LONG = JSON.stringify({ text: 'a tenant '.repeat(1000) })

it.each([
  ['gzip, deflate, br', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br, gzip;q=0', null],
  ['identity', null],
  [undefined, null],
] as const)('for %s leaves as %s', async (accepted, encoding) => {
  const sent = await encodeBody(answerBody(LONG), accepted)
  expect(sent.encoding).toBe(encoding)
  expect(String(encoding === null ? sent.bytes : gunzipSync(sent.bytes))).toBe(LONG)
})

it('is compressed once, however many ask', async () => {
  const body = answerBody(LONG)
  const [one, other] = await Promise.all([encodeBody(body, 'gzip'), encodeBody(body, 'gzip')])
  expect(one.bytes).toBe(other.bytes)
})

it('stays as it is when it is small', async () => {
  expect(await encodeBody(answerBody('{}'), 'gzip')).toEqual({ bytes: Buffer.from('{}'), encoding: null })
})
