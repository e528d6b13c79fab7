import { expect, it } from 'vitest'
import { backupJob } from '../testing/backup-job.ts'
import { phaseSteps } from './phase-steps.ts'

const running = backupJob({ state: 'running', endedAt: null })
const segment = (phase: string, enteredAt: string, leftAt: string | null) => ({ phase, enteredAt, leftAt })
const seen = [
  segment('INIT', '2025-11-20T10:00:00Z', '2025-11-20T10:00:03Z'),
  segment('BACKUP_SYS_META', '2025-11-20T10:00:03Z', null),
]
const asOfMs = Date.parse('2025-11-20T10:00:10Z')

it('tells done, now and next apart, with the time each took', () => {
  expect(phaseSteps({ job: running, phases: seen }, asOfMs).slice(0, 3)).toEqual([
    { phase: 'INIT', state: 'done', durationMs: 3_000 },
    { phase: 'BACKUP_SYS_META', state: 'now', durationMs: 7_000 },
    { phase: 'BACKUP_USER_META', state: 'next', durationMs: null },
  ])
})

it.each(['failed', 'canceled'] as const)('marks the phase in which a job was %s', (state) => {
  const job = backupJob({ state, endedAt: '2025-11-20T10:00:05Z' })
  expect(phaseSteps({ job, phases: seen }, asOfMs)[1]).toEqual({
    phase: 'BACKUP_SYS_META',
    state: 'failed',
    durationMs: 2_000,
  })
})

it('has all phases done once the job is', () => {
  const states = phaseSteps({ job: backupJob(), phases: seen }, asOfMs).map((step) => step.state)
  expect(new Set(states)).toEqual(new Set(['done']))
})

it('knows nothing of a job that ended unwatched', () => {
  expect(phaseSteps({ job: backupJob(), phases: [] }, asOfMs)).toEqual([])
})

it('puts a phase of another version where it was seen', () => {
  const phases = [seen[0], segment('BACKUP_DATA_MINOR', '2025-11-20T10:00:03Z', null)].filter((s) => s !== undefined)
  const order = phaseSteps({ job: running, phases }, asOfMs).map((step) => step.phase)
  expect(order.slice(0, 3)).toEqual(['INIT', 'BACKUP_DATA_MINOR', 'BACKUP_SYS_META'])
})
