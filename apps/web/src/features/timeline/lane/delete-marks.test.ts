import { expect, it } from 'vitest'
import { deleteJob } from '../../../testing/delete-job.ts'
import { createScale } from '../axis/scale.ts'
import { deleteMarks } from './delete-marks.ts'

const FROM = Date.parse('2025-11-20T00:00:00Z')
const HOUR = 3_600_000
/** 10 px an hour. */
const scale = createScale({ fromMs: FROM, toMs: FROM + 24 * HOUR }, 240)
const at = (hour: number, over = {}) =>
  deleteJob({
    jobId: String(hour * 10),
    startedAt: new Date(FROM + hour * HOUR).toISOString(),
    endedAt: new Date(FROM + hour * HOUR + 60_000).toISOString(),
    ...over,
  })

it('draws each by itself while there is room, and those that touch as one', () => {
  const bars = deleteMarks([at(1), at(1.5), at(6)], scale, { asOfMs: FROM + 24 * HOUR, budget: 1000 })
  expect(bars.map(({ jobs, x }) => [jobs.length, Math.round(x)])).toEqual([
    [2, 10],
    [1, 60],
  ])
})

it('shows a failure of any of them', () => {
  const bars = deleteMarks([at(1), at(1.2, { state: 'failed' })], scale, { asOfMs: FROM, budget: 1000 })
  expect(bars.map(({ failed }) => failed)).toEqual([true])
})

it('reaches to the last word of the database while it runs', () => {
  const running = at(1, { state: 'running', endedAt: null })
  const [bar] = deleteMarks([running], scale, { asOfMs: FROM + 3 * HOUR, budget: 1000 })
  expect(bar?.width).toBeCloseTo(20)
})

it('keeps within its share of the budget', () => {
  const jobs = Array.from({ length: 24 }, (_, hour) => at(hour))
  expect(deleteMarks(jobs, scale, { asOfMs: FROM, budget: 90 }).length).toBeLessThanOrEqual(3)
})
