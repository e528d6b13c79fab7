import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate } from './date-format.ts'
import { addInterval, isTimeUnit, momentDifference } from './interval.ts'
import { addMonths, dateText, momentText, parseMoment, parseTime, timeText, zoneOffset } from './moment.ts'

const at = (text: string) => parseMoment(text) ?? -1n
/** Years 0001 to 9999. */
const moments = fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_999_999n })

describe('a moment', () => {
  it('is read as it is written', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseMoment(momentText(moment, 6))).toBe(moment)
      }),
    )
  })

  it.each([
    ['2024-01-31', '2024-01-31 00:00:00.000000'],
    ['2024-1-3 4:5:6', '2024-01-03 04:05:06.000000'],
    ['20240131', '2024-01-31 00:00:00.000000'],
    ['20240131112059', '2024-01-31 11:20:59.000000'],
    ['24/01/31 11:20', '2024-01-31 11:20:00.000000'],
    ['70-01-01', '1970-01-01 00:00:00.000000'],
    ['2024-01-31T11:20:59.5Z', '2024-01-31 11:20:59.500000'],
    ['2024-01-31 11:20:59+00:00', '2024-01-31 11:20:59.000000'],
    ['2024-02-29', '2024-02-29 00:00:00.000000'],
  ])('%s is %s', (text, shown) => {
    expect(momentText(at(text), 6)).toBe(shown)
  })

  it.each(['', 'garbage', '2024-13-01', '2023-02-29', '2024-01-31 24:00:00', '2024-00-10'])('%j is none', (text) => {
    expect(parseMoment(text)).toBeNull()
  })

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-01-15', 25, '2026-02-15'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(dateText(addMonths(at(from), months))).toBe(to)
  })

  it.each([
    ['+08:00', 28_800_000_000n],
    ['-05:30', -19_800_000_000n],
    ['SYSTEM', 0n],
  ])('of zone %s is %d microseconds off', (zone, offset) => {
    expect(zoneOffset(zone)).toBe(offset)
  })
})

describe('a duration', () => {
  it.each([
    ['01:02:03', '01:02:03.000'],
    ['-01:02:03.5', '-01:02:03.500'],
    ['2 03:00', '51:00:00.000'],
    ['838:59:59', '838:59:59.000'],
  ])('%s is %s', (text, shown) => {
    expect(timeText(parseTime(text) ?? 0n, 3)).toBe(shown)
  })

  it('may be none', () => {
    expect(parseTime('soon')).toBeNull()
  })
})

describe('an interval', () => {
  it.each([
    ['1', 'DAY', '2024-02-01 11:16:32.000000'],
    ['1.5', 'SECOND', '2024-01-31 11:16:33.500000'],
    ['1.5', 'DAY', '2024-02-02 11:16:32.000000'],
    ['-1', 'MONTH', '2023-12-31 11:16:32.000000'],
    ['1', 'QUARTER', '2024-04-30 11:16:32.000000'],
    ['1 2', 'DAY_HOUR', '2024-02-01 13:16:32.000000'],
    ['-1:30', 'HOUR_MINUTE', '2024-01-31 09:46:32.000000'],
    ['1.5', 'SECOND_MICROSECOND', '2024-01-31 11:16:33.500000'],
    ['1-2', 'YEAR_MONTH', '2025-03-31 11:16:32.000000'],
  ])('of %s %s added', (amount, unit, shown) => {
    expect(momentText(addInterval(at('2024-01-31 11:16:32'), amount, unit, 1) ?? 0n, 6)).toBe(shown)
  })

  it.each([
    ['SECOND', '2024-01-31', '2024-02-01', 86_400n],
    ['DAY', '2024-02-01', '2024-01-31', -1n],
    ['MONTH', '2024-01-31', '2024-02-29', 0n],
    ['MONTH', '2024-01-29', '2024-02-29', 1n],
    ['YEAR', '2025-01-31', '2024-01-31', -1n],
    ['HOUR', '2024-01-31 00:00:00', '2024-01-31 00:59:59', 0n],
  ])('in %s from %s to %s is %d', (unit, from, to, difference) => {
    expect(momentDifference(unit, at(from), at(to))).toBe(difference)
  })

  it('is undone by taking it away, below months', () => {
    const units = fc.constantFrom('MICROSECOND', 'SECOND', 'MINUTE', 'HOUR', 'DAY', 'WEEK')
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 10_000 }), units, (moment, amount, unit) => {
        const later = addInterval(moment, String(amount), unit, 1) ?? 0n
        expect(addInterval(later, String(amount), unit, -1)).toBe(moment)
        expect(momentDifference(unit, moment, later)).toBe(BigInt(amount))
      }),
    )
  })

  it('below a day gives a date a time', () => {
    expect(['DAY', 'MONTH', 'HOUR', 'DAY_SECOND'].map(isTimeUnit)).toEqual([false, false, true, true])
  })
})

describe('DATE_FORMAT', () => {
  it.each([
    ['%Y-%m-%d %H:%i:%s.%f', '2024-01-03 15:04:05.000000'],
    ['%W %a %M %b %c %e %D %y %j', 'Wednesday Wed January Jan 1 3 3rd 24 003'],
    ['%h:%i %p, %r, %T, %k, %l', '03:04 PM, 03:04:05 PM, 15:04:05, 15, 3'],
    ['%U %u %w %% %q', '00 01 3 % q'],
  ])('%s', (format, shown) => {
    expect(formatDate(at('2024-01-03 15:04:05'), format)).toBe(shown)
  })
})
