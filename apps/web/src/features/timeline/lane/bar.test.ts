import { JOB_STATES } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import { isOpen } from '../../../domain/is-open.ts'
import { backupJob } from '../../../testing/backup-job.ts'
import { createScale } from '../axis/scale.ts'
import { jobBar, jobSpan, MIN_BAR_PX } from './bar.ts'

const HOUR = 3_600_000
const START = Date.parse('2025-11-20T10:00:00Z')
/** Ten pixels an hour. */
const scale = createScale({ fromMs: START - 50 * HOUR, toMs: START + 50 * HOUR }, 1000)

describe('jobBar', () => {
  it('lies from start to end', () => {
    expect(jobBar(backupJob({ endedAt: '2025-11-20T12:30:00Z' }), scale, START)).toMatchObject({ x: 500, width: 25 })
  })

  it('ends an open job where the database last spoke, so it freezes with the connection', () => {
    const open = backupJob({ state: 'running', endedAt: null })
    expect(jobBar(open, scale, START + 3 * HOUR)).toMatchObject({ x: 500, width: 30, look: 'run' })
    expect(jobBar(open, scale, START + 3 * HOUR)).toEqual(jobBar(open, scale, START + 3 * HOUR))
  })

  it('never lets an end before the start turn the bar round', () => {
    expect(jobSpan(backupJob({ state: 'running', endedAt: null }), START - HOUR)).toEqual({
      fromMs: START,
      toMs: START,
    })
  })

  it('is never too narrow to be hit', () => {
    const bar = jobBar(backupJob({ endedAt: '2025-11-20T10:00:01Z' }), scale, START)
    expect(bar?.width).toBe(MIN_BAR_PX)
    expect(bar?.naturalPx).toBeLessThan(1)
  })

  it('has no place without a start', () => {
    expect(jobBar(backupJob({ startedAt: null }), scale, START)).toBeNull()
  })

  it.each([
    ['full', 'completed', 'full', true],
    ['incremental', 'completed', 'inc', false],
    ['unknown', 'completed', 'inc', false],
    ['full', 'failed', 'failed', true],
    ['incremental', 'canceled', 'canceled', false],
    ['incremental', 'queued', 'run', false],
    ['full', 'unknown', 'canceled', true],
  ] as const)('draws a %s job that is %s as %s', (backupType, state, look, tall) => {
    expect(jobBar(backupJob({ backupType, state }), scale, START)).toMatchObject({ look, tall })
  })

  it('knows what is in flight', () => {
    expect(JOB_STATES.filter((state) => isOpen(backupJob({ state })))).toEqual(['queued', 'running', 'canceling'])
  })
})
