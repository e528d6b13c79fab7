import { describe, expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { createScale } from '../axis/scale.ts'
import { laneMarks, nodeCount } from './lane-marks.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const FROM = Date.UTC(2025, 10, 14)
const week = createScale({ fromMs: FROM, toMs: FROM + 7 * DAY }, 1000)
const options = { asOfMs: FROM + 7 * DAY, offsetMs: 0, budget: 500 }

function jobsEvery(stepMs: number, lengthMs: number, count: number, over: Parameters<typeof backupJob>[0] = {}) {
  return Array.from({ length: count }, (_, index) =>
    backupJob({
      jobId: String(index + 1),
      backupType: 'incremental',
      startedAt: new Date(FROM + index * stepMs).toISOString(),
      endedAt: new Date(FROM + index * stepMs + lengthMs).toISOString(),
      ...over,
    }),
  )
}

describe('laneMarks', () => {
  it('keeps jobs that are wide enough as bars', () => {
    const marks = laneMarks(jobsEvery(6 * HOUR, HOUR, 28), week, options)
    expect(marks.bars).toHaveLength(28)
    expect(marks.cells).toHaveLength(0)
  })

  it('keeps lone short jobs as bars of the least width', () => {
    const marks = laneMarks(jobsEvery(6 * HOUR, MINUTE, 28), week, options)
    expect(marks.bars).toHaveLength(28)
  })

  it('merges a crowd of short jobs into cells that count them', () => {
    const marks = laneMarks(jobsEvery(HOUR, 5 * MINUTE, 168), week, options)
    expect(marks.bars).toHaveLength(0)
    expect(marks.cells.map((cell) => cell.count)).toEqual(Array.from({ length: 28 }, () => 6))
  })

  it('ends the newest cell now', () => {
    const asOfMs = FROM + 4 * HOUR
    const [cell] = laneMarks(jobsEvery(HOUR, 5 * MINUTE, 4), week, { ...options, asOfMs }).cells
    expect(cell).toMatchObject({ fromMs: FROM, toMs: asOfMs, count: 4 })
  })

  it('counts what failed in a cell', () => {
    const jobs = [...jobsEvery(HOUR, MINUTE, 5), ...jobsEvery(HOUR, MINUTE, 1, { jobId: '99', state: 'failed' })]
    expect(laneMarks(jobs, week, options).cells).toMatchObject([{ count: 6, failed: 1 }])
  })

  it('never merges what is in flight', () => {
    const running = backupJob({ jobId: '77', state: 'running', startedAt: new Date(FROM).toISOString(), endedAt: null })
    const marks = laneMarks([...jobsEvery(MINUTE, MINUTE, 50), running], week, {
      ...options,
      asOfMs: FROM + MINUTE,
      budget: 4,
    })
    expect(marks.bars.map((bar) => bar.job.jobId)).toEqual(['77'])
  })

  it.each([5, 20, 50, 200])('fits %d elements, and loses no job', (budget) => {
    for (const [step, length, count] of [
      [HOUR, 30 * MINUTE, 168],
      [10 * MINUTE, 9 * MINUTE, 1000],
      [2 * HOUR, 110 * MINUTE, 84],
    ] as const) {
      const marks = laneMarks(jobsEvery(step, length, count), week, { ...options, budget })
      expect(nodeCount(marks)).toBeLessThanOrEqual(budget)
      expect(marks.bars.length + marks.cells.reduce((sum, cell) => sum + cell.count, 0)).toBe(count)
    }
  })

  it('anchors cells in time: panning moves them and does not regroup them', () => {
    const jobs = jobsEvery(HOUR, 5 * MINUTE, 168)
    const panned = createScale({ fromMs: FROM + 50 * MINUTE, toMs: FROM + 50 * MINUTE + 7 * DAY }, 1000)
    const groups = (scale: typeof week) =>
      laneMarks(jobs, scale, options).cells.map((cell) => [cell.fromMs, cell.count])
    expect(groups(panned)).toEqual(groups(week))
  })
})
