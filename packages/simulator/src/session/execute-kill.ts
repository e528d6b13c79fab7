import { syntaxErrorAt } from '../sql/near.ts'
import { SqlError } from '../sql/sql-error.ts'
import { DONE, type Executed } from './executed.ts'
import type { Statement } from './statement.ts'

/** KILL [QUERY | CONNECTION] id. @throws SqlError 1094 for an id that is not there */
export function executeKill({ session, sessions, words, parameters }: Statement): Executed {
  const named = ['QUERY', 'CONNECTION'].includes(words.at(1))
  const [id, ...extra] = words.tokens.slice(named ? 2 : 1)
  const [surplus] = extra.slice(words.at(named ? 2 : 1) === '-' ? 1 : 0)
  if (id === undefined || surplus !== undefined) {
    throw syntaxErrorAt(words.text, surplus ?? words.tokens.at(-1) ?? { start: 0, line: 1 })
  }
  if (id.kind === 'word') throw new SqlError(1054, '42S22', `Unknown column '${id.value}' in 'field_list'`)
  const wanted = id.kind === 'parameter' ? parameters?.[0] : `${id.value}${extra[0]?.value ?? ''}`
  sessions.kill(session, Number(BigInt.asUintN(32, whole(wanted))), words.at(1) === 'QUERY' ? 'query' : 'connection')
  return DONE
}

function whole(value: unknown): bigint {
  return /^-?\d{1,20}$/.test(String(value)) ? BigInt(String(value)) : 0n
}
