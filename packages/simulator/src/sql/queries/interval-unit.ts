import { isIntervalUnit } from '../values/interval.ts'
import type { TokenStream } from './token-stream.ts'

const PREFIX = 'SQL_TSI_'

/** @throws SqlError 1064 near what is no unit of time */
export function intervalUnit(stream: TokenStream): string {
  const unit = unitOf(stream.peek().value)
  if (stream.peek().kind !== 'word' || !isIntervalUnit(unit)) stream.fail()
  stream.next()
  return unit
}

function unitOf(word: string): string {
  const written = word.toUpperCase()
  return written.startsWith(PREFIX) ? written.slice(PREFIX.length) : written
}

/** Whether an interval follows, `INTERVAL (1 + 1) DAY` too, and not the function INTERVAL(…). */
export function followsInterval(stream: TokenStream): boolean {
  if (!stream.follows('INTERVAL')) return false
  if (stream.peek(1).value !== '(') return true
  let depth = 0
  for (let ahead = 1; stream.peek(ahead).kind !== 'end'; ahead++) {
    const { kind, value } = stream.peek(ahead)
    if (kind !== 'symbol') continue
    if (value === '(') depth++
    if (value === ')' && --depth === 0) return isIntervalUnit(unitOf(stream.peek(ahead + 1).value))
  }
  return false
}
