import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenKinds } from './lexer.ts'
import { either, keyword, queryTimeoutHint, quoteName, quoteText, sql, tenantNameProblem, uint64 } from './literal.ts'
import { RefusedValue } from './refused-value.ts'

/** The string a MySQL-mode lexer reads, whatever NO_BACKSLASH_ESCAPES says: independent of how it was written. */
function readBack(literal: string): string {
  const inner = /^'((?:[^'\\]|'')*)'$/s.exec(literal)?.[1]
  if (inner === undefined) throw new Error(`no literal: ${literal}`)
  return inner.replaceAll("''", "'")
}

function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof RefusedValue) return error.code
    throw error
  }
  return 'accepted'
}

const nasty = fc.string({
  unit: fc.constantFrom("'", '"', '`', '\\', ';', '-', '#', '/', '*', '\0', '\n', 'é', '备', 'a', ' ', '?'),
})

describe('quoteText', () => {
  it.each([
    ['plain', "'plain'"],
    ['', "''"],
    ["it's", "'it''s'"],
    ["'; DROP TENANT t; --", "'''; DROP TENANT t; --'"],
    ['备份 "x" `y` /* z */ ?', '\'备份 "x" `y` /* z */ ?\''],
  ])('writes %j as %s', (text, literal) => expect(quoteText(text, 2048).text).toBe(literal))

  it.each([
    ['\\', 'forbidden-character'],
    ['a\0b', 'forbidden-character'],
    ['a\nb', 'forbidden-character'],
    ['a\u0085b', 'forbidden-character'],
    ['a\u2028b', 'forbidden-character'],
    ['a\u202eb', 'forbidden-character'],
    ['a\ud800b', 'forbidden-character'],
    ['备'.repeat(683), 'too-long'],
  ])('refuses %j', (text, code) => expect(codeOf(() => quoteText(text, 2048))).toBe(code))

  it('counts bytes, not characters', () => {
    expect(codeOf(() => quoteText('备'.repeat(682), 2048))).toBe('accepted')
    expect(codeOf(() => quoteText(`${'备'.repeat(682)}aa`, 2048))).toBe('accepted')
    expect(codeOf(() => quoteText(`${'备'.repeat(682)}aaa`, 2048))).toBe('too-long')
  })

  it('reads back as what was given, or is refused', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        if (codeOf(() => quoteText(text, 4096)) !== 'accepted') return
        const literal = quoteText(text, 4096).text
        expect(readBack(literal)).toBe(text)
        expect(tokenKinds(literal)).toEqual(['string'])
      }),
      { numRuns: 5000 },
    )
  })
})

describe('quoteName', () => {
  it.each(['t', 'mysql_tenant', '_x', 'T$1', 'a'.repeat(63)])('back-quotes %s', (name) =>
    expect(quoteName(name).text).toBe(`\`${name}\``),
  )

  const variants = ['all', 'ALL', 'aLl', 'all_user', 'All_Meta', 'sys', 'SYS', 'META$1002', 'meta$']
  it.each(variants)('refuses the reserved %s', (name) => expect(tenantNameProblem(name)).toBe('reserved-name'))

  it.each(['', '1a', 'a-b', 'a b', 'a`b', "a'b", 'ａｌｌ', '租户', 'a'.repeat(64), 'a\0', 'a;b', 'a.b'])(
    'refuses %j',
    (name) => expect(codeOf(() => quoteName(name))).toBe('not-a-name'),
  )

  it('lets nothing through but a plain name between back-quotes', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (name) => {
        if (codeOf(() => quoteName(name)) === 'accepted')
          expect(quoteName(name).text).toMatch(/^`[A-Za-z_][\w$]{0,62}`$/)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('uint64', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['18446744073709551615', '18446744073709551615'],
    [9007199254740993n, '9007199254740993'],
    [42, '42'],
  ])('writes %s as %s', (value, text) => expect(uint64(value).text).toBe(text))

  it.each(['18446744073709551616', '-1', '1e3', '0x1', '1.0', ' 1', '', '1;', 2 ** 53, -1, Number.NaN])(
    'refuses %s',
    (value) => expect(codeOf(() => uint64(value))).toBe('not-an-integer'),
  )
})

describe('sql', () => {
  it('joins lists with commas and takes the blank of an absent clause with it', () => {
    const statement = sql`SELECT ${[keyword('A'), keyword('B')]} FROM ${quoteName('t')} ${null} LIMIT ${uint64(5)}`
    expect(statement.text).toBe('SELECT A, B FROM `t` LIMIT 5')
  })

  it('keeps secrets out of what is shown, printed and serialised', () => {
    const statement = sql`SET x = ${quoteText('s3cret', 100, '••••')}`
    expect(statement.text).toBe("SET x = 's3cret'")
    expect([statement.masked, String(statement), JSON.stringify(statement)].join()).not.toContain('s3cret')
  })

  it('refuses an empty list', () => expect(codeOf(() => sql`IN (${[]})`)).toBe('empty-list'))
  it('refuses no conditions', () => expect(codeOf(() => either([]))).toBe('empty-list'))
  it('refuses a hint without a limit', () => expect(codeOf(() => queryTimeoutHint(0))).toBe('not-an-integer'))
  it.each(['x', 'A B', 'A;', ''])('refuses %j as a keyword', (word) =>
    expect(codeOf(() => keyword(word))).toBe('not-a-keyword'),
  )

  it('cuts the finished text again: two literals side by side would glue', () => {
    const glue = () => sql`SET x = ${quoteText('a', 9)}${quoteText('b', 9)}`
    expect(codeOf(glue)).toBe('changed-structure')
  })
})
