import { describe, expect, it } from 'vitest'
import { formatCoarseDuration, formatDuration } from './duration.ts'

describe('formatDuration', () => {
  it.each([
    [-5, '0 s', '0 秒'],
    [0, '0 s', '0 秒'],
    [420, '0.4 s', '0.4 秒'],
    [12_900, '12 s', '12 秒'],
    [860_000, '14 m 20 s', '14 分 20 秒'],
    [3_600_000, '1 h 00 m', '1 小时 00 分'],
    [11_040_000, '3 h 04 m', '3 小时 04 分'],
    [820_800_000, '9 d 12 h', '9 天 12 小时'],
  ])('%d ms', (ms, en, zh) => {
    expect(formatDuration(ms, 'en')).toBe(en)
    expect(formatDuration(ms, 'zh')).toBe(zh)
  })
})

describe('formatCoarseDuration', () => {
  it.each([
    [420, '0.4 s'],
    [59_999, '59 s'],
    [720_000, '12 min'],
    [11_040_000, '3 h'],
    [172_800_000, '2 d'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatCoarseDuration(ms, 'en')).toBe(text)
  })
})
