import { afterAll, describe, expect, it } from 'vitest'
import { createQueries } from './queries.ts'
import { refusalOf, rowOf } from './testing/ask.ts'
import { sampleContext } from './testing/sample-cluster.ts'

const queries = createQueries({ clusterName: 'c', version: '4.3.5.5' })
afterAll(() => queries.close())

const FOUR_ROWS = '(SELECT 1 AS x UNION ALL SELECT 3 UNION ALL SELECT 5 UNION ALL SELECT NULL) t'

describe('functions', () => {
  it.each([
    ["STR_TO_DATE('31.1.2024', '%d.%m.%Y')", '2024-01-31'],
    ["STR_TO_DATE('Jan 5, 2024 3:04:05 PM', '%b %e, %Y %h:%i:%s %p')", '2024-01-05 15:04:05'],
    ["STR_TO_DATE('20240131 11', '%Y%m%d %H')", '2024-01-31 11:00:00'],
    ["STR_TO_DATE('no date', '%Y-%m-%d')", null],
    ["STR_TO_DATE('2024-02-30', '%Y-%m-%d')", null],
    ["ADDTIME('2024-01-31 23:00:00', '02:00:00')", '2024-02-01 01:00:00'],
    ["SUBTIME('10:00:00', '00:00:00.5')", '09:59:59.5'],
    ["DATE '2024-01-31' - INTERVAL (1 + (1)) DAY", '2024-01-29'],
    ["CRC32('MySQL')", '3259397556'],
    ["CONV('ff', 16, 10)", '255'],
    ['CONV(-1, 10, 16)', 'FFFFFFFFFFFFFFFF'],
    ['CONV(1, 1, 10)', null],
    ['USEC_TO_TIME(0)', '1970-01-01 08:00:00.000000'],
    ["LENGTH('a\0b')", '3'],
    ["'a\0b'", 'a\0b'],
    ["CONCAT('a\\0', 'b')", 'a\0b'],
  ])('%s is %s', (expression, value) => {
    expect(rowOf(queries, `SELECT ${expression}`)).toEqual([value])
  })

  it.each([
    ['GROUP_CONCAT(x, 0x41)', '1A,3A,5A'],
    ['BIT_OR(x)', '7'],
    ['BIT_AND(x)', '1'],
    ['BIT_XOR(x)', '7'],
    ['VARIANCE(x)', '2.6666666666666665'],
    ['VAR_SAMP(x)', '4'],
    ['STDDEV_SAMP(x)', '2'],
    ['STDDEV(x)', '1.632993161855452'],
  ])('%s of 1, 3, 5 and NULL is %s', (expression, value) => {
    expect(rowOf(queries, `SELECT ${expression} FROM ${FOUR_ROWS}`)).toEqual([value])
  })

  it('knows no moment after the year 9999', () => {
    expect(refusalOf(queries, 'SELECT USEC_TO_TIME(9223372036854775807)')).toEqual({
      errno: 1441,
      sqlState: '22008',
      message: 'Datetime overflow',
    })
  })

  it('finds a value in a list of ten thousand', () => {
    const list = Array.from({ length: 10_000 }, (_, index) => index).join(',')

    expect(rowOf(queries, `SELECT 9999 IN (${list}), -1 IN (${list})`)).toEqual(['1', '0'])
  })
})

describe('WITH RECURSIVE', () => {
  it.each([
    ['t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 4) SELECT GROUP_CONCAT(n) FROM t', '1,2,3,4'],
    [
      "d AS (SELECT DATE '2024-02-28' AS day UNION ALL SELECT day + INTERVAL 1 DAY FROM d WHERE day < '2024-03-01') SELECT MAX(day) FROM d",
      '2024-03-01',
    ],
    ['t AS (SELECT 1 AS n UNION ALL SELECT n FROM t) SELECT COUNT(*) > 1 FROM t', '1'],
    ['t AS (SELECT 7 AS n) SELECT n FROM t', '7'],
  ])('%s', (query, value) => {
    expect(rowOf(queries, `WITH RECURSIVE ${query}`)).toEqual([value])
  })
})

describe('variables of the user', () => {
  function keeper() {
    const kept = new Map<string, string | null>()
    return { kept, setVariable: (name: string, value: string | null) => void kept.set(name, value) }
  }

  it.each([
    'SELECT 1, x INTO @a, @b FROM (SELECT 2 AS x) t',
    'SELECT 1, x FROM (SELECT 2 AS x) t INTO @a, @b',
    'SELECT 1, x FROM (SELECT 2 AS x) t ORDER BY x LIMIT 1 FOR UPDATE INTO @a, @b',
  ])('take the only row of %s', (sql) => {
    const { kept, setVariable } = keeper()

    expect(queries.run(sql, sampleContext({ setVariable }))).toEqual({ kind: 'ok', affectedRows: 1 })
    expect([...kept]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
  })

  it('keep the last row of an assignment', () => {
    const { kept, setVariable } = keeper()

    expect(rowOf(queries, 'SELECT @a := 40 + 2 AS answer', { setVariable })).toEqual(['42'])
    expect([...kept]).toEqual([['a', '42']])
  })

  it.each([
    ['SELECT 1 INTO @a, @b', 1222],
    ['SELECT 1 UNION ALL SELECT 2 INTO @a', 1172],
    ['SELECT (SELECT 1 INTO @a)', 1064],
    ["SELECT 1 INTO OUTFILE '/tmp/x'", 1235],
  ])('%s is refused with %i', (sql, errno) => {
    expect(refusalOf(queries, sql)).toMatchObject({ errno })
  })
})
