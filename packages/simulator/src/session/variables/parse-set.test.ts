import { describe, expect, it } from 'vitest'
import { DEFAULT_SQL_MODES } from '../../sql/lexer.ts'
import type { SqlError } from '../../sql/sql-error.ts'
import { parseSet } from './parse-set.ts'

const session = (name: string, value: string) => ({ kind: 'variable', scope: 'session', name, value })

describe('parseSet', () => {
  it.each([
    ['SET a = 1', [session('a', '1')]],
    ['set SESSION A := 1, @@b = -2;', [session('a', '1'), session('b', '-2')]],
    ['SET @@session.x = 1, @@local.y = 2', [session('x', '1'), session('y', '2')]],
    ['SET GLOBAL x = ON', [{ kind: 'variable', scope: 'global', name: 'x', value: 'ON' }]],
    ['SET @@global.x = DEFAULT', [{ kind: 'default', scope: 'global', name: 'x' }]],
    [
      "SET @a = 'x', @`b` = @@c",
      [
        { kind: 'variable', scope: 'user', name: 'a', value: "'x'" },
        { kind: 'variable', scope: 'user', name: 'b', value: '@@c' },
      ],
    ],
    [
      "SET sql_mode = CONCAT(@@sql_mode, ',ANSI'), NAMES utf8mb4 COLLATE utf8mb4_bin",
      [
        session('sql_mode', "CONCAT(@@sql_mode, ',ANSI')"),
        { kind: 'names', charset: 'utf8mb4', collation: 'utf8mb4_bin' },
      ],
    ],
    ['SET CHARACTER SET DEFAULT', [{ kind: 'charset', charset: null }]],
    [
      'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY',
      [{ kind: 'transaction', isolation: 'READ-COMMITTED', readOnly: true, global: false }],
    ],
    ["SET PASSWORD FOR u = 'x'", [{ kind: 'other' }]],
  ])('%s', (text, items) => {
    expect(parseSet(text, DEFAULT_SQL_MODES)).toEqual(items)
  })

  it.each([
    ['SET', 'SET'],
    ['SET a', 'a'],
    ['SET a =', '='],
    ['SET a = 1,', ','],
    ['SET a = 1)', ')'],
    ['SET LOCAL a = 1', 'a = 1'],
    ['SET a = 1; SELECT 1', 'SELECT 1'],
  ])('refuses %s', (text, near) => {
    expect(() => parseSet(text, DEFAULT_SQL_MODES)).toThrow(
      expect.objectContaining<Partial<SqlError>>({
        errno: 1064,
        message: expect.stringContaining(`near '${near}' at`),
      }),
    )
  })
})
