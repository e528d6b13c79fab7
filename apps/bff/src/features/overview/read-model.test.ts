import { Overview, type Trouble } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { backupSet, job, minutesAgo, readyTenant, round, runningJob, snapshot } from '../../testing/snapshot.ts'
import { overview } from './read-model.ts'

const quiet = { refused: () => [] }
const sets = [backupSet()]

it('puts the worst first: what is broken, what is at risk, then by name', () => {
  const tenants = [
    readyTenant(1002, { tenantName: 'b', sets }),
    readyTenant(1004, { tenantName: 'a', sets }),
    readyTenant(1006, { round: round('stopped'), sets }),
    readyTenant(1008),
    readyTenant(1010, { round: round('interrupted'), sets }),
  ]
  const found = overview(snapshot({ tenants }), {}, quiet)
  expect(found.tenants.map(({ tenant }) => tenant.tenantName)).toEqual(['t1010', 't1008', 't1006', 'a', 'b'])
  expect(Overview.safeParse(found).success).toBe(true)
})

it('shows what runs, children and not their parents', () => {
  const jobs = [runningJob(), runningJob({ tenantId: 1, jobId: '9', isParent: true })]
  const found = overview(snapshot({ tenants: [readyTenant(1002)], jobs }), {}, quiet)
  expect(found.runningJobs.map(({ tenantId }) => tenantId)).toEqual([1002])
  expect(found.tenants[0]?.runningJob?.jobId).toBe('1')
})

it('tells the troubles of a day, newest first, refused acts among them', () => {
  const refused: Trouble = {
    at: minutesAgo(10),
    kind: 'operation-refused',
    tenantId: 1002,
    tenantName: 't1002',
    jobId: null,
    code: -9040,
  }
  const jobs = [
    job({ jobId: '1', state: 'failed', result: -9071, endedAt: minutesAgo(5) }),
    job({ jobId: '2', state: 'failed', endedAt: minutesAgo(25 * 60) }),
    job({ tenantId: 1, jobId: '3', state: 'failed', isParent: true, endedAt: minutesAgo(4) }),
  ]
  const tenants = [readyTenant(1002, { round: round('interrupted', { checkpointAt: minutesAgo(30) }) })]
  const { troubles } = overview(snapshot({ tenants, jobs }), {}, { refused: () => [refused] })
  expect(troubles.map(({ kind, code }) => [kind, code])).toEqual([
    ['job-failed', -9071],
    ['operation-refused', -9040],
    ['archive-interrupted', null],
  ])
})

it('gives the newest backup of all', () => {
  const tenants = [readyTenant(1002, { sets }), readyTenant(1004, { sets: [backupSet({ endedAt: minutesAgo(3) })] })]
  expect(overview(snapshot({ tenants }), {}, quiet).newestBackupAt).toBe(minutesAgo(3))
  expect(overview(snapshot(), {}, quiet).newestBackupAt).toBeNull()
})
