import { expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { timelineLane } from '../../../testing/timeline-lane.ts'
import { laneCaption } from './lane-caption.ts'

const running = backupJob({ jobId: '2', state: 'running', endedAt: null })

it.each([
  [{}, 'lag', 'quiet'],
  [{ archiveLagging: true, archiveLagMs: 840_000 }, 'lagging', 'warn'],
  [{ jobs: [backupJob(), running], archiveLagging: true }, 'running', 'live'],
  [{ jobs: [running], archiveState: 'interrupted' as const }, 'archive-bad', 'bad'],
  [{ archiveState: 'stopped' as const }, 'archive-state', 'warn'],
  [{ archiveState: 'not-started' as const, archiveLagMs: null }, 'archive-state', 'quiet'],
  [{ archiveLagMs: null }, 'archive-state', 'quiet'],
])('%o says %s in %s', (over, says, tone) => {
  expect(laneCaption(timelineLane(over))).toMatchObject({ says, tone })
})
