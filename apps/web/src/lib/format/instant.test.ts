import { expect, it } from 'vitest'
import { createInstantFormat } from './instant.ts'

const today = Date.parse('2025-11-21T06:20:08Z')

it.each([
  ['2025-11-21T05:40:03.214567Z', 'today 13:40:03', '今天 13:40:03'],
  ['2025-11-20T15:59:59Z', '20 Nov 23:59:59', '11月20日 23:59:59'],
  ['2025-11-20T16:00:00Z', 'today 00:00:00', '今天 00:00:00'],
  ['2024-11-21T06:00:00Z', '21 Nov 2024 14:00:00', '2024年11月21日 14:00:00'],
])('%s in UTC+8', (at, en, zh) => {
  expect(createInstantFormat('en', 'Asia/Shanghai', today).instant(at)).toBe(en)
  expect(createInstantFormat('zh', 'Asia/Shanghai', today).instant(at)).toBe(zh)
})

it('is brief within a sentence', () => {
  const { brief } = createInstantFormat('en', 'UTC', today)
  expect([brief(today), brief('2025-11-20T23:00:01Z')]).toEqual(['06:20:08', '20 Nov 23:00'])
})

it('says time, clock and day apart', () => {
  const format = createInstantFormat('en', 'UTC', today)
  expect([format.time(today), format.clock(today), format.day(today)]).toEqual(['06:20:08', '06:20', '21 Nov'])
})
