import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SqlError } from '../sql-error.ts'
import {
  divideExact,
  exactText,
  packExact,
  parseExact,
  rescaleExact,
  truncateExact,
  unpackExact,
  withinBigint,
} from './exact.ts'

const wide = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 80n })

describe('an exact number', () => {
  it('comes back from the embedded engine as it went in', () => {
    fc.assert(fc.property(wide, (value) => unpackExact(packExact(value)) === value))
  })

  it('beyond 63 bits sorts as text', () => {
    const big = fc.bigInt({ min: 2n ** 63n, max: 2n ** 90n })
    fc.assert(
      fc.property(big, big, (a, b) => {
        const [x, y] = [String(packExact(a)), String(packExact(b))]
        expect(x < y).toBe(a < b)
      }),
    )
  })

  it('is written with its digits and read again', () => {
    fc.assert(
      fc.property(wide, fc.integer({ min: 0, max: 12 }), (value, scale) => {
        expect(parseExact(exactText(value, scale), scale)).toBe(value)
      }),
    )
  })

  it.each([
    ['12.345', 2, 1235n],
    ['-12.345', 2, -1235n],
    ['.5', 0, 1n],
    [' 7abc', 0, 7n],
    ['abc', 0, 0n],
  ])('%j at %d digits is %d', (text, scale, value) => {
    expect(parseExact(text, scale)).toBe(value)
  })

  it('is rounded half away from zero, or cut', () => {
    expect([rescaleExact(25n, 1, 0), rescaleExact(-25n, 1, 0), truncateExact(29n, 1, 0)]).toEqual([3n, -3n, 2n])
    expect([divideExact(2n, 3n, 2), divideExact(-2n, 3n, 2), divideExact(1n, 0n, 2)]).toEqual([67n, -67n, null])
  })

  it('beyond 64 bits is refused', () => {
    expect(withinBigint(2n ** 64n - 1n, true, '')).toBe(2n ** 64n - 1n)
    expect(() => withinBigint(2n ** 63n, false, "'(a + b)'")).toThrow(
      new SqlError(1690, '22003', "BIGINT value is out of range in ''(a + b)''"),
    )
  })
})
