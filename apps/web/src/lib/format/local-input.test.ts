import { expect, it } from 'vitest'
import { fromLocalInput, toLocalInput } from './local-input.ts'
import { zoneOffsetMs } from './zone.ts'

const at = Date.parse('2025-07-01T10:30:00Z')

it.each([
  ['UTC', '2025-07-01T10:30'],
  ['Asia/Shanghai', '2025-07-01T18:30'],
  ['Asia/Kolkata', '2025-07-01T16:00'],
  ['America/New_York', '2025-07-01T06:30'],
])('writes and reads a moment on the clock of %s', (zone, text) => {
  const offsetMsAt = (ms: number) => zoneOffsetMs(zone, ms)
  expect(toLocalInput(at, offsetMsAt)).toBe(text)
  expect(fromLocalInput(text, offsetMsAt)).toBe(at)
})

it.each(['', '2025-07', '2025-13-01T00:00', 'soon'])('reads %j as nothing', (text) => {
  expect(fromLocalInput(text, () => 0)).toBeNull()
})
