import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { versionRules } from '../../versions/version-rules.ts'
import { DEFAULT_SQL_MODES } from '../lexer.ts'
import { splitStatements } from '../split-statements.ts'
import { SqlError } from '../sql-error.ts'
import { GRAMMAR_VECTORS } from '../testing/measured.ts'
import { isCommandText, parseCommand } from './parse-command.ts'

/** The vectors are what OceanBase's own parser of the 4.3.5 line says. */
const { grammar: GRAMMAR } = versionRules('4.3.5')

function verdict(statement: string) {
  if (statement === '' || statement === ';') return { errno: 1065 }
  try {
    parseCommand(statement, DEFAULT_SQL_MODES, GRAMMAR)
    return null
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
    const match = /near '([\s\S]*)' at line (\d+)$/.exec(error.message)
    return { near: match?.[1], line: Number(match?.[2]) }
  }
}

describe('parseCommand', () => {
  it.each(GRAMMAR_VECTORS)('says of $sql what OceanBase says', ({ sql, statements }) => {
    expect(splitStatements(sql, DEFAULT_SQL_MODES).map(verdict)).toEqual(statements)
  })

  it('reads every clause of BACKUP', () => {
    const text = "alter system backup incremental tenant `a`, 'b', ALL plus archivelog description = 'it''s' ' so';"
    expect(parseCommand(text, DEFAULT_SQL_MODES, GRAMMAR)).toEqual({
      kind: 'backup',
      incremental: true,
      database: false,
      tenants: ['a', 'b', 'all'],
      to: null,
      plusArchivelog: true,
      description: "it's so",
    })
  })

  it('reads every clause of a SET item', () => {
    const text =
      "ALTER SYSTEM SET Archive_Lag_Target = '60s' COMMENT 'c' SCOPE = BOTH SERVER '1.1.1.1:2882' TENANT t, b = -1"
    expect(parseCommand(text, DEFAULT_SQL_MODES, GRAMMAR)).toEqual({
      kind: 'set',
      items: [
        { name: 'archive_lag_target', value: '60s', tenant: 't' },
        { name: 'b', value: '-1', tenant: null },
      ],
    })
  })

  it.each([
    ['ALTER SYSTEM BACKUP DATABASE ?', 'ALTER SYSTEM BACKUP DATABASE ?', 2],
    ["ALTER SYSTEM\nBACKUP DATABASE DESCRIPTION 'a\nb' NOW", 'NOW', 3],
    ['ALTER SYSTEM /* a\n */ BACKUP `a\nb`', '`a\nb`', 2],
    [`ALTER SYSTEM BACKUP NOW${' 汉'.repeat(60)}`, `NOW${' 汉'.repeat(19)} `, 1],
    ["ALTER SYSTEM BACKUP DATABASE DESCRIPTION '", "'", 1],
    ["ALTER SYSTEM BACKUP DATABASE DESCRIPTION 'a\\nb", 'b', 1],
    ['ALTER SYSTEM BACKUP /* x', 'x', 1],
  ])('names what is near in %j', (sql, near, line) => {
    expect(verdict(sql)).toEqual({ near, line })
  })

  it('follows sql_mode', () => {
    const ansi = { noBackslashEscapes: false, ansiQuotes: true }
    expect(parseCommand('ALTER SYSTEM BACKUP TENANT = "t1"', ansi, GRAMMAR)).toMatchObject({ tenants: ['t1'] })
    expect(() => parseCommand('ALTER SYSTEM BACKUP DATABASE DESCRIPTION "x"', ansi, GRAMMAR)).toThrow(SqlError)
    const plain = { noBackslashEscapes: true, ansiQuotes: false }
    expect(parseCommand("ALTER SYSTEM BACKUP DATABASE DESCRIPTION 'a\\'", plain, GRAMMAR)).toMatchObject({
      description: 'a\\',
    })
  })

  it('throws nothing but SqlError, whatever the text', () => {
    const pieces = fc.constantFrom(
      'ALTER',
      'SYSTEM',
      'BACKUP',
      'TENANT',
      '=',
      'a',
      ',',
      "'x'",
      "'",
      '`',
      '/*',
      '*/',
      ';',
      '?',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (words) => {
        for (const part of splitStatements(words.join(' '), DEFAULT_SQL_MODES)) verdict(part)
      }),
    )
  })
})

describe('isCommandText', () => {
  it.each([
    ['/*x*/ alter system backup', true],
    ["SET ENCRYPTION ON IDENTIFIED BY 'p' ONLY", true],
    ['SET encryption = 1', false],
    ['SELECT 1', false],
    ['ALTER TABLE t', false],
  ])('%s', (text, expected) => {
    expect(isCommandText(text, DEFAULT_SQL_MODES)).toBe(expected)
  })
})
