import { expect, it } from 'vitest'
import { createFormat } from '../../lib/format/use-format.ts'
import { en } from '../../lib/i18n/messages/en.ts'
import { createTranslate } from '../../lib/i18n/translate.ts'
import { overviewTenant } from '../../testing/overview-tenant.ts'
import { dayWords } from './day-words.ts'

const day = overviewTenant('billing').strip[20]
if (day === undefined) throw new Error('the builder gave no such day')

const words = (over: Partial<typeof day>, zone = 'Asia/Shanghai') =>
  dayWords(
    { ...day, ...over },
    { t: createTranslate(en), format: createFormat('en', zone, Date.parse('2025-11-30T00:00Z')) },
  )

it.each([
  [{}, '21 Nov: 1 completed, 1.00 GiB written'],
  [{ state: 'some-failed', failed: 2 }, '21 Nov: 1 completed, 2 failed, 1.00 GiB written'],
  [{ state: 'none', completed: 0, canceled: 1, outputBytes: 0 }, '21 Nov: no backup completed, 1 canceled'],
  [{ state: 'before-first', completed: 0, outputBytes: 0, archive: 'none' }, '21 Nov: before the first backup'],
  [{ archive: 'gap' }, '21 Nov: 1 completed, 1.00 GiB written, log is missing'],
] as const)('says what the day holds: %o', (over, said) => {
  expect(words(over)).toBe(said)
})

it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('keeps the date in %s', (zone) => {
  expect(words({}, zone)).toMatch(/^21 Nov/)
})
