import { expect, it } from 'vitest'
import { isZone, zoneLabel, zoneOffsetMs } from './zone.ts'

const winter = Date.parse('2025-01-15T00:00:00Z')
const summer = Date.parse('2025-07-15T00:00:00Z')

it.each([
  ['UTC', winter, 'UTC', 0],
  ['Asia/Shanghai', winter, 'UTC+8', 480],
  ['Asia/Kolkata', winter, 'UTC+5:30', 330],
  ['America/New_York', winter, 'UTC−5', -300],
  ['America/New_York', summer, 'UTC−4', -240],
  ['Europe/London', summer, 'UTC+1', 60],
] as const)('%s at %d is %s', (zone, atMs, label, minutes) => {
  expect(zoneLabel(zone, atMs)).toBe(label)
  expect(zoneOffsetMs(zone, atMs)).toBe(minutes * 60_000)
})

it('knows a zone from a word', () => {
  expect(isZone('Asia/Shanghai')).toBe(true)
  expect(isZone('Mars/Olympus')).toBe(false)
})
