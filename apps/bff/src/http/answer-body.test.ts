import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { answerBody, gzippedFor } from './answer-body.ts'

const LONG = JSON.stringify({ text: 'a tenant '.repeat(1000) })

it.each([
  ['gzip, deflate, br', true],
  ['GZIP;q=0.5', true],
  ['br, gzip;q=0', false],
  ['identity', false],
  [undefined, false],
])('for %s leaves compressed: %s', async (accepted, compressed) => {
  const bytes = await gzippedFor(answerBody(LONG), accepted)
  expect(bytes === null ? null : String(gunzipSync(bytes))).toBe(compressed ? LONG : null)
})

it('is compressed once, however many ask', async () => {
  const body = answerBody(LONG)
  expect(await gzippedFor(body, 'gzip')).toBe(await gzippedFor(body, 'gzip'))
})

it('stays as it is when it is small', () => {
  expect(gzippedFor(answerBody('{}'), 'gzip')).toBeNull()
})
