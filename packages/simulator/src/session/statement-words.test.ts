import { describe, expect, it } from 'vitest'
import { DEFAULT_SQL_MODES } from '../sql/lexer.ts'
import { pauseUs } from './sleep.ts'
import { StatementWords } from './statement-words.ts'

const words = (text: string) => new StatementWords(text, DEFAULT_SQL_MODES)

describe('StatementWords', () => {
  it.each([
    ['', true],
    [' ; /* nothing */ -- at all', true],
    ['select 1', false],
  ])('%j is empty: %s', (text, empty) => {
    expect(words(text).isEmpty).toBe(empty)
  })

  it.each([
    ['alter  system backup database', true],
    ["SET ENCRYPTION ON IDENTIFIED BY 'x' ONLY", true],
    ['SET encryption = 1', false],
    ["select 'alter system'", false],
  ])('%j is a command: %s', (text, command) => {
    expect(words(text).isCommand).toBe(command)
  })

  it.each([
    ['select /*+ QUERY_TIMEOUT(5000000) */ 1', 5_000_000n],
    ['select /*+ parallel(2) query_timeout( 7 ) */ 1', 7n],
    ['select /* query_timeout(7) */ 1', null],
    ["select '/*+ query_timeout(7) */'", null],
  ])('%j may take %s', (text, us) => {
    expect(words(text).timeoutHintUs).toBe(us)
  })
})

describe('pauseUs', () => {
  it.each([
    ['select sleep(1.5)', 1_500_000n],
    ['DO SLEEP(2);', 2_000_000n],
    ['select 1, sleep(1) from dual where sleep(2) = 0', 3_000_000n],
    ["select 'sleep(1)', sleep(null)", 0n],
    ['select 1', 0n],
  ])('%j', (text, us) => {
    expect(pauseUs(words(text))).toBe(us)
  })
})
