import { expect, it } from 'vitest'
import { parseSearch, stringifySearch } from './search-text.ts'

it.each([
  ['', {}],
  ['?states=failed,running&from=2025-11-21T06:20:00Z', { states: 'failed,running', from: '2025-11-21T06:20:00Z' }],
  ['?job=1002-18446744073709551615', { job: '1002-18446744073709551615' }],
  ['?text=a+b%26c', { text: 'a b&c' }],
])('%s goes and comes back', (text, search) => {
  expect(parseSearch(text)).toEqual(search)
  expect(stringifySearch(search)).toBe(text)
})

it('leaves out what is empty', () => {
  expect(stringifySearch({ states: '', job: undefined })).toBe('')
})
