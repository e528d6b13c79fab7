import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareScn,
  instantToScn,
  instantToViewTime,
  isScn,
  microsToInstant,
  microsToScn,
  scnDifferenceMs,
  scnToInstant,
  scnToMicros,
  UNLIMITED_SCN,
  viewTimeToInstant,
} from './scn.ts'

const MAX = '18446744073709551615'

describe('scnToInstant', () => {
  it.each([
    ['0', null],
    ['1', '1970-01-01T00:00:00.000000Z'],
    ['1706670992366131999', '2024-01-31T03:16:32.366131Z'],
    [MAX, '2554-07-21T23:34:33.709551Z'],
  ])('%s is %s, cut as SCN_TO_TIMESTAMP cuts', (scn, instant) => expect(scnToInstant(scn)).toBe(instant))

  it.each(['', '-1', '01', '1.5', '18446744073709551616', 'x'])('refuses %j', (text) => {
    expect(isScn(text)).toBe(false)
    expect(() => scnToInstant(text)).toThrow(RangeError)
  })
})

describe('instantToScn', () => {
  it.each([
    ['2024-01-31T03:16:32Z', '1706670992000000000'],
    ['2024-01-31T03:16:32.366131Z', '1706670992366131000'],
    ['2024-01-31T03:16:32.366131999Z', '1706670992366131999'],
  ])('%s is %s', (instant, scn) => expect(instantToScn(instant)).toBe(scn))

  it.each(['2024-01-31', '2024-02-31T00:00:00Z', '2024-01-31T03:16:32+08:00', '1969-12-31T23:59:59Z'])(
    'refuses %s',
    (text) => expect(() => instantToScn(text)).toThrow(RangeError),
  )

  it('comes back from every SCN of whole microseconds, beyond 2^53 too', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 18446744073709551n }), (micros) => {
        const scn = microsToScn(micros)
        expect(instantToScn(scnToInstant(scn) ?? '')).toBe(scn)
        expect(scnToMicros(scn)).toBe(micros)
      }),
    )
  })
})

it.each([
  ['1', '2', -1],
  ['9007199254740993', '9007199254740992', 1],
  [UNLIMITED_SCN, UNLIMITED_SCN, 0],
] as const)('compares %s with %s exactly', (a, b, order) => expect(compareScn(a, b)).toBe(order))

it('tells a difference in milliseconds', () => expect(scnDifferenceMs('5000000', '2500000')).toBe(2.5))

describe('times of a view', () => {
  it.each([
    ['2024-01-31 11:23:08.773566', '2024-01-31T11:23:08.773566Z'],
    ['2024-01-31 11:23:08', '2024-01-31T11:23:08.000000Z'],
    ['2024-01-31 11:23:08.5', '2024-01-31T11:23:08.500000Z'],
    ['0000-00-00 00:00:00', null],
    ['2024-02-31 00:00:00', null],
    ['yesterday', null],
    ['', null],
  ])('%s is %s', (text, instant) => expect(viewTimeToInstant(text)).toBe(instant))

  it('go back with six digits, so that a key skips no row', () =>
    expect(instantToViewTime('2024-01-31T11:23:08.7Z')).toBe('2024-01-31 11:23:08.700000'))

  it('keep microseconds before 1970 apart', () => expect(microsToInstant(-1n)).toBe('1969-12-31T23:59:59.999999Z'))
})
