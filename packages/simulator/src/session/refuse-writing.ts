import { syntaxErrorAt } from '../sql/near.ts'
import { SqlError } from '../sql/sql-error.ts'
import type { StatementWords } from './statement-words.ts'

/** Statements that change data, and how 1142 names the right to it. */
const WRITES = ['INSERT', 'UPDATE', 'DELETE', 'REPLACE', 'TRUNCATE', 'DROP', 'CREATE', 'ALTER']

/** What OceanBase knows and this server has no use for. */
const UNSERVED = [
  ...['GRANT', 'REVOKE', 'LOCK', 'UNLOCK', 'LOAD', 'CALL', 'PREPARE', 'EXECUTE', 'DEALLOCATE', 'ANALYZE', 'OPTIMIZE'],
  ...['RENAME', 'FLUSH', 'HANDLER', 'HELP', 'MERGE', 'XA', 'PURGE', 'FLASHBACK', 'CHANGE', 'INSTALL', 'COMMENT'],
]

/**
 * There are only views here, and none of them can be written: 1235 for everything known, 1064 for the rest.
 * @throws SqlError always
 */
export function refuseWriting(words: StatementWords): never {
  const verb = words.at(0)
  if (WRITES.includes(verb) || UNSERVED.includes(verb)) {
    throw new SqlError(1235, '0A000', 'Not supported feature or function')
  }
  throw syntaxErrorAt(words.text, words.tokens[0] ?? { start: 0, line: 1 })
}
