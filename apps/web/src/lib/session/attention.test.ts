import { expect, it } from 'vitest'
import { watchAttention } from './attention.ts'

it('is gone after a minute without a sign, and back with the next', () => {
  let nowMs = 0
  const page = new EventTarget()
  const isAway = watchAttention(page, () => nowMs)
  nowMs = 59_999
  expect(isAway()).toBe(false)
  nowMs = 60_000
  expect(isAway()).toBe(true)
  page.dispatchEvent(new Event('keydown'))
  expect(isAway()).toBe(false)
})
