import { expect, it } from 'vitest'
import { cutToBytes, descriptionFault, withoutRefused } from './description.ts'

it('sees a text that is too long while it is typed, in bytes', () => {
  expect(descriptionFault('x'.repeat(2_016), undefined)).toBeNull()
  expect(descriptionFault('份'.repeat(673), undefined)).toBe('too-long')
})

it('hears what the server says of it, and of nothing else', () => {
  const error = { pointer: '/description', code: 'forbidden-character', message: '' } as const
  expect(descriptionFault('a\\b', [error])).toBe('character')
  expect(descriptionFault('a', [{ ...error, pointer: '/scope/tenantIds' }])).toBeNull()
})

it.each([
  ['abc', 2, 'ab'],
  ['备份', 4, '备'],
  ['a😀b', 4, 'a'],
  ['', 4, ''],
])('cuts %j to %i bytes', (text, limit, kept) => {
  expect(cutToBytes(text, limit)).toBe(kept)
})

it('takes out what no statement may hold, and leaves the rest', () => {
  expect(withoutRefused('be\\fore\u0007 4.3.5\u202e, it’s 备份 😀')).toBe('before 4.3.5, it’s 备份 😀')
})
