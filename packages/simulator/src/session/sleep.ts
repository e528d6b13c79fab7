import type { StatementWords } from './statement-words.ts'

export interface Pause {
  readonly us: bigint
  /** What the statement answers once it is over. */
  readonly instead: string
}

/** `SELECT SLEEP(seconds)` or `DO SLEEP(seconds)`, which is how people try out time-outs and KILL; null for all else. */
export function pauseOf(words: StatementWords): Pause | null {
  const { tokens } = words
  if (words.at(1) !== 'SLEEP' || words.at(2) !== '(' || words.at(4) !== ')' || tokens.length !== 5) return null
  const [, name, , seconds, close] = tokens
  if (seconds?.kind !== 'number' || name === undefined || close === undefined) return null
  const us = BigInt(Math.round(Number(seconds.value) * 1e6))
  if (words.at(0) === 'DO') return { us, instead: 'DO 0' }
  return words.at(0) === 'SELECT' ? { us, instead: `SELECT 0 AS \`${words.text.slice(name.start, close.end)}\`` } : null
}
