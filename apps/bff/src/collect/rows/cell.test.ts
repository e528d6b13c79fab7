import { expect, it } from 'vitest'
import { microsToMs, toCount, toFraction, toInstant, toResult, toScn, toScnInstant, toSwitch, toText } from './cell.ts'

it.each([
  [toText, '', null],
  [toText, 'x', 'x'],
  [toInstant, '2026-11-25 00:01:22.781264', '2026-11-25T00:01:22.781264Z'],
  [toInstant, '0000-00-00 00:00:00.000000', null],
  [toScn, '0', null],
  [toScn, '18446744073709551615', '18446744073709551615'],
  [toScnInstant, '1706670992366131999', '2024-01-31T03:16:32.366131Z'],
  [toCount, '0', 0],
  [toCount, '9007199254740991', 9_007_199_254_740_991],
  [toCount, '9007199254740993', null],
  [toCount, '-1', null],
  [toResult, '-9071', -9071],
  [toSwitch, 'ON', true],
  [toSwitch, 'OFF', false],
  [toSwitch, 'MAYBE', null],
  [toFraction, '33.33', 0.3333],
  [microsToMs, '86400000000', 86_400_000],
  [microsToMs, '0', null],
])('%o(%j) is %j', (convert, cell, value) => {
  expect(convert(cell)).toBe(value)
  expect(convert(null)).toBeNull()
})
