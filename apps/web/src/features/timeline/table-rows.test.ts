import { expect, it } from 'vitest'
import { backupJob } from '../../testing/backup-job.ts'
import { timelineLane } from '../../testing/timeline-lane.ts'
import { tableRows } from './table-rows.ts'

const asOfMs = Date.parse('2025-11-20T12:00:00Z')
const day = { fromMs: Date.parse('2025-11-20T00:00:00Z'), toMs: Date.parse('2025-11-21T00:00:00Z') }
const lane = timelineLane({
  jobs: [
    backupJob({ jobId: '1', startedAt: '2025-11-18T10:00:00Z', endedAt: '2025-11-18T11:00:00Z' }),
    backupJob({ jobId: '2' }),
    backupJob({ jobId: '3', state: 'running', startedAt: '2025-11-20T11:30:00Z', endedAt: null }),
    backupJob({ jobId: '4', startedAt: null }),
  ],
  archive: [
    { kind: 'archived', fromAt: '2025-11-01T00:00:00Z', toAt: '2025-11-20T11:00:00Z', roundId: '1' },
    { kind: 'hole', fromAt: '2025-11-20T11:00:00Z', toAt: null, roundId: null },
  ],
})

it('lists jobs and holes of the span, newest first, open ones up to the last word of the database', () => {
  const rows = tableRows({ lanes: [lane] }, day, asOfMs)
  expect(rows.map(({ key, open, toMs }) => [key, open, toMs])).toEqual([
    ['1002-3', true, asOfMs],
    ['1002/2025-11-20T11:00:00Z', true, asOfMs],
    ['1002-2', false, Date.parse('2025-11-20T11:00:00Z')],
  ])
})
