import { expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { onTimeline } from './on-timeline.ts'

const asOfMs = Date.parse('2025-11-20T10:10:00Z')

it('shows an ended job with as much time around it as it took', () => {
  expect(onTimeline(backupJob(), asOfMs)).toEqual({
    from: '2025-11-20T09:00:00.000Z',
    to: '2025-11-20T12:00:00.000Z',
    job: '1002-1',
  })
})

it('ends an open job at the last word of the database', () => {
  expect(onTimeline(backupJob({ endedAt: null }), asOfMs)).toMatchObject({
    from: '2025-11-20T09:30:00.000Z',
    to: '2025-11-20T10:40:00.000Z',
  })
})

it('selects no bar for a cluster job, which has none, and knows no place without a start', () => {
  expect(onTimeline(backupJob({ isParent: true }), asOfMs)).not.toHaveProperty('job')
  expect(onTimeline(backupJob({ startedAt: null }), asOfMs)).toBeNull()
})
