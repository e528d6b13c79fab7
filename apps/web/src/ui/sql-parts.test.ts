import { expect, it } from 'vitest'
import { sqlParts } from './sql-parts.ts'

const statement = "ALTER SYSTEM BACKUP TENANT = `t1`, `T2` PLUS ARCHIVELOG DESCRIPTION = 'it''s NIGHT [td:01K]'"

it('colours keywords and strings, and leaves names alone', () => {
  const parts = sqlParts(statement)
  const of = (kind: string) => parts.filter((part) => part.kind === kind).map((part) => part.text)
  expect(of('keyword')).toEqual(['ALTER', 'SYSTEM', 'BACKUP', 'TENANT', 'PLUS', 'ARCHIVELOG', 'DESCRIPTION'])
  expect(of('string')).toEqual(["'it''s NIGHT [td:01K]'"])
})

it('marks masked secrets within a string', () => {
  const masked = "SET DATA_BACKUP_DEST = 'oss://b/d?host=h&access_id=••••&access_key=••••'"
  expect(
    sqlParts(`${masked} TENANT = \`crm\``)
      .map((part) => [part.kind, part.text])
      .slice(-9),
  ).toEqual([
    ['string', "'oss://b/d?host=h&access_id="],
    ['secret', '••••'],
    ['string', '&access_key='],
    ['secret', '••••'],
    ['string', "'"],
    ['plain', ' '],
    ['keyword', 'TENANT'],
    ['plain', ' = '],
    ['plain', '`crm`'],
  ])
})

it.each([statement, '', "open 'string", 'a•b'])('keeps every letter of %j', (sql) => {
  expect(
    sqlParts(sql)
      .map((part) => part.text)
      .join(''),
  ).toBe(sql)
})
