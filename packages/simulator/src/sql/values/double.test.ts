import { describe, expect, it } from 'vitest'
import { doubleText } from './double.ts'

describe('a double', () => {
  it.each([
    [1, '1'],
    [0.00001, '0.00001'],
    [123456789.123, '123456789.123'],
    [999_999_999_999_999, '999999999999999'],
    [1e15, '1e15'],
    [-1.23456789012e21, '-1.23456789012e21'],
    [0.1 + 0.2, '0.30000000000000004'],
  ])('%d is written %s', (value, text) => {
    expect(doubleText(value)).toBe(text)
  })
})
