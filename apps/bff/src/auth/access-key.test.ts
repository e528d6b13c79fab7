import { readFile } from 'node:fs/promises'
import { secretMaker } from '@tidemark/oceanbase'
import { expect, it } from 'vitest'
import { keyMatcher } from './access-key.ts'

const KEY = 'kü-0123456789abcdefghijklmnopqrstuvwxyz'
const isKey = keyMatcher(secretMaker(new Uint8Array(32))(KEY))

it.each([
  [KEY, true],
  [KEY.slice(0, -1), false],
  [`${KEY} `, false],
  [KEY.toUpperCase(), false],
  ['', false],
  ['x'.repeat(1024), false],
])('%s', (candidate, is) => {
  expect(isKey(candidate)).toBe(is)
})

it('compares by time-constant means alone', async () => {
  const source = await readFile(new URL('./access-key.ts', import.meta.url), 'utf8')
  expect(source).toContain('timingSafeEqual(')
  expect(source).not.toMatch(/===|!==|startsWith|localeCompare/)
})
