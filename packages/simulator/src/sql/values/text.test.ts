import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, likeText, padText, substring, substringIndex, trimText } from './text.ts'

describe('texts', () => {
  it.each([
    ['abc', 'ABC', true],
    ['abc', 'abc  ', true],
    ['é', 'E', true],
    ['ß', 'SS', false],
    ['abc', ' abc', false],
  ])('%j and %j are equal: %s', (a, b, equal) => {
    expect(foldText(a) === foldText(b)).toBe(equal)
  })

  it.each([
    ['Nightly', '%NIGHT%', true],
    ['a_b', 'a\\_b', true],
    ['axb', 'a\\_b', false],
    ['每日', '_日', true],
    ['abc', 'abc ', false],
    ['', '%', true],
    ['aaab', '%a%b', true],
    ['aaac', '%a%b', false],
  ])('%j LIKE %j: %s', (text, pattern, matches) => {
    expect(likeText(text, pattern, '\\')).toBe(matches)
  })

  it('match themselves when every wildcard is escaped', () => {
    fc.assert(fc.property(fc.string(), (text) => likeText(text, text.replace(/[\\%_]/g, String.raw`\$&`), '\\')))
  })

  it.each([
    ['COMPLETED', 2, 3, 'OMP'],
    ['COMPLETED', -3, 9, 'TED'],
    ['每日备份', 2, 2, '日备'],
    ['abc', 0, 3, ''],
    ['abc', 9, 1, ''],
  ])('SUBSTR(%j, %d, %d) is %j', (text, position, length, part) => {
    expect(substring(text, position, length)).toBe(part)
  })

  it.each([
    ['a.b.c', '.', 2, 'a.b'],
    ['a.b.c', '.', -1, 'c'],
    ['a.b.c', '.', 9, 'a.b.c'],
    ['a.b.c', '', 1, ''],
  ])('SUBSTRING_INDEX(%j, %j, %d) is %j', (text, delimiter, count, part) => {
    expect(substringIndex(text, delimiter, count)).toBe(part)
  })

  it('are padded, cut and trimmed', () => {
    expect([padText('5', 3, '0', 'left'), padText('555', 2, '0', 'left'), padText('5', 3, '', 'left')]).toEqual([
      '005',
      '55',
      null,
    ])
    expect([
      trimText('xxaxx', 'x', 'BOTH'),
      trimText('xxaxx', 'x', 'LEADING'),
      trimText('xxx', 'xx', 'TRAILING'),
    ]).toEqual(['a', 'axx', 'x'])
  })
})
