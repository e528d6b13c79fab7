import { isIntervalUnit } from '../values/interval.ts'
import type { TokenStream } from './token-stream.ts'

const PREFIX = 'SQL_TSI_'

/** @throws SqlError 1064 near what is no unit of time */
export function intervalUnit(stream: TokenStream): string {
  const written = stream.peek().value.toUpperCase()
  const unit = written.startsWith(PREFIX) ? written.slice(PREFIX.length) : written
  if (stream.peek().kind !== 'word' || !isIntervalUnit(unit)) stream.fail()
  stream.next()
  return unit
}
