import { expect, it } from 'vitest'
import { recoveryWindowMs } from './recovery-window.ts'

it.each([
  ['7d', 604_800_000],
  ['36h', 129_600_000],
  ['90M', 5_400_000],
  ['10', 10_000],
  [' 1d ', 86_400_000],
  ['500ms', 500],
  ['0', null],
  ['0d', null],
  ['', null],
  ['long', null],
  ['-1d', null],
  ['1w', null],
])('%j is %s ms', (text, ms) => expect(recoveryWindowMs(text)).toBe(ms))
