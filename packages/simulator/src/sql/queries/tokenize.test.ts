import { describe, expect, it } from 'vitest'
import { DEFAULT_SQL_MODES } from '../lexer.ts'
import { SqlError } from '../sql-error.ts'
import { tokenize } from './tokenize.ts'

function tokens(text: string, modes = DEFAULT_SQL_MODES) {
  return tokenize(text, modes)
    .slice(0, -1)
    .map(({ kind, value }) => `${kind} ${value}`)
}

describe('tokenize', () => {
  it.each([
    ["x'4142' 0x1f b'101' 0b11", ['bytes 4142', 'bytes 1f', 'bytes 05', 'bytes 03']],
    ["N'a' _utf8mb4'b'", ['text a', 'text b']],
    ['1 1.5 .5 1e3 5.', ['integer 1', 'decimal 1.5', 'decimal .5', 'double 1e3', 'decimal 5.']],
    ['@@session.x @y @`z` @', ['system-variable session.x', 'user-variable y', 'user-variable z', 'user-variable ']],
    ['a <=> `b c`;', ['word a', 'symbol <=>', 'quoted-name b c']],
    ['1 /* c */ -- d', ['integer 1']],
    ['?', ['parameter ?']],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual(expected)
  })

  it('follows the sql_mode', () => {
    expect(tokens(String.raw`'a\nb' "c"`)).toEqual(['text a\nb', 'text c'])
    expect(tokens(String.raw`'a\nb' "c"`, { noBackslashEscapes: true, ansiQuotes: true })).toEqual([
      String.raw`text a\nb`,
      'quoted-name c',
    ])
  })

  it.each(["x'4'", "b'2'", "'open", '/* open'])('refuses %s', (text) => {
    expect(() => tokens(text)).toThrow(SqlError)
  })
})
