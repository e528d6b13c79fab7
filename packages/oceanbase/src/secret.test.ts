import { inspect } from 'node:util'
import { expect, it } from 'vitest'
import { scrub } from './scrub.ts'
import { secretMaker } from './secret.ts'

const makeSecret = secretMaker(new Uint8Array(32))
const KEY = "Wq/8+x='z"
const secret = makeSecret(KEY)

it('shows a fingerprint wherever it is printed, and its value nowhere', () => {
  const printed = [String(secret), JSON.stringify({ secret }), inspect({ deep: { secret } })]
  for (const text of printed) {
    expect(text).toContain(`[secret:${secret.fingerprint}]`)
    expect(text).not.toContain(KEY)
  }
  expect(secret.fingerprint).toMatch(/^[0-9a-f]{6}$/)
  expect(secret.reveal()).toBe(KEY)
})

it('tells two secrets apart, and the same one again', () => {
  expect(makeSecret(KEY).fingerprint).toBe(secret.fingerprint)
  expect(makeSecret('other').fingerprint).not.toBe(secret.fingerprint)
  expect(secretMaker(Uint8Array.of(1))(KEY).fingerprint).not.toBe(secret.fingerprint)
})

const bytes = Buffer.from(KEY)
it.each([
  ['raw', KEY],
  ['quoted in SQL', KEY.replaceAll("'", "''")],
  ['URL-encoded', encodeURIComponent(KEY)],
  ['in JSON', JSON.stringify(KEY)],
  ['hex', bytes.toString('hex')],
  ['HEX', bytes.toString('hex').toUpperCase()],
  ['base64', bytes.toString('base64')],
  ['base64url', bytes.toString('base64url')],
])('scrubs it %s', (_, form) => {
  const clean = scrub(`before ${form} behind ${form}`, [secret])
  expect(clean).not.toContain(form)
  expect(clean).toContain('before ')
  expect(clean).toContain(secret.toString())
})

it('leaves a text without secrets as it is', () => {
  expect(scrub('host=h', [secret, makeSecret('')])).toBe('host=h')
})

it('scrubs beside a secret that is no Unicode: whoever types one must not stop the scrubbing', () => {
  expect(scrub(`key=${secret.reveal()}`, [makeSecret('\ud800x'), secret])).not.toContain(secret.reveal())
})
