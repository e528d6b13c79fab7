import type { StatementWords } from './statement-words.ts'

const SLEEPERS = ['SELECT', 'DO', 'WITH']

/**
 * Microseconds that all `SLEEP(seconds)` of a query take together, each once, whatever rows there are: people try out
 * time-outs and KILL with it. Seconds that are no plain number take no time.
 */
export function pauseUs(words: StatementWords): bigint {
  if (!SLEEPERS.includes(words.at(0))) return 0n
  const seconds = words.tokens.map((_, index) => {
    const sleeps = words.at(index - 3) === 'SLEEP' && words.at(index - 2) === '(' && words.at(index) === ')'
    const given = words.tokens[index - 1]
    return sleeps && given?.kind === 'number' ? Number(given.value) : 0
  })
  return BigInt(Math.round(seconds.reduce((sum, each) => sum + each, 0) * 1e6))
}
