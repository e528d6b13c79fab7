import { type BackupJob, JOB_SORTS, JOB_STATES, type JobListQuery } from '@tidemark/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../http/app-error.ts'
import { job, minutesAgo, readyTenant, round, runningJob, snapshot } from '../../testing/snapshot.ts'
import { jobList } from './job-list.ts'

const list = (jobs: readonly BackupJob[], query: JobListQuery = {}) => jobList(snapshot({ jobs }), query)
const idsOf = (jobs: readonly BackupJob[]) => jobs.map(({ tenantId, jobId }) => `${tenantId}/${jobId}`)

const jobs = [
  job({ jobId: '1', startedAt: minutesAgo(300), endedAt: minutesAgo(200), outputBytes: 5 }),
  job({
    jobId: '2',
    startedAt: minutesAgo(100),
    endedAt: minutesAgo(99),
    state: 'failed',
    backupType: 'incremental',
    outputBytes: 9,
  }),
  runningJob({ jobId: '10', startedAt: minutesAgo(5), startedBy: 'tidemark' }),
  job({
    tenantId: 1004,
    tenantName: 'a0',
    jobId: '1',
    startedAt: minutesAgo(100),
    endedAt: minutesAgo(50),
    startedBy: 'sys',
  }),
]

describe('orders', () => {
  it.each<[JobListQuery['sort'], readonly string[]]>([
    [undefined, ['1002/10', '1002/2', '1004/1', '1002/1']],
    ['startedAt', ['1002/1', '1002/2', '1004/1', '1002/10']],
    ['-endedAt', ['1002/10', '1004/1', '1002/2', '1002/1']],
    ['duration', ['1002/2', '1004/1', '1002/1', '1002/10']],
    ['-outputBytes', ['1002/2', '1002/1', '1002/10', '1004/1']],
    ['tenant', ['1004/1', '1002/10', '1002/2', '1002/1']],
    ['state', ['1002/10', '1004/1', '1002/1', '1002/2']],
  ])('%s', (sort, ids) => {
    expect(idsOf(list(jobs, sort === undefined ? {} : { sort }).jobs)).toEqual(ids)
  })
})

describe('filters', () => {
  it.each<[JobListQuery, readonly string[]]>([
    [{ tenants: ['1004'] }, ['1004/1']],
    [{ types: ['incremental'] }, ['1002/2']],
    [{ startedBy: ['sys', 'tidemark'] }, ['1002/10', '1004/1']],
    [{ states: ['failed', 'running'] }, ['1002/10', '1002/2']],
    [{ from: '2026-03-10T10:20:00Z' }, ['1002/10', '1002/2', '1004/1']],
    [{ to: '2026-03-10T10:20:00.000Z' }, ['1002/1']],
    [{ tenants: [] }, []],
  ])('%j', (query, ids) => expect(idsOf(list(jobs, query).jobs)).toEqual(ids))

  it('counts what every filter but the one by state leaves', () => {
    const { counts, total, sinceAt } = list(jobs, { tenants: ['1002'], states: ['failed'] })
    expect(counts).toMatchObject({ completed: 1, failed: 1, running: 1, canceled: 0 })
    expect(total).toBe(1)
    expect(sinceAt).toBe(minutesAgo(300))
  })

  it.each<[JobListQuery, string]>([
    [{ from: '2026-02-31T00:00:00Z' }, '?from'],
    [{ to: '2026-13-01T00:00:00Z' }, '?to'],
    [{ cursor: 'x' }, '?cursor'],
    [{ cursor: '["-startedAt","a",null,1]' }, '?cursor'],
    [{ sort: 'state', cursor: '["-startedAt","a",null,1,"1"]' }, '?cursor'],
  ])('refuses %j', (query, pointer) => {
    const refused = () => list(jobs, query)
    expect(refused).toThrow(AppError)
    try {
      refused()
    } catch (error) {
      expect((error as AppError).errors).toMatchObject([{ pointer, code: 'invalid' }])
    }
  })
})

/** Few values for each, so that many jobs are equal in what they are sorted by. */
const anyJob = fc
  .record({
    tenant: fc.constantFrom(
      { tenantId: 1, tenantName: 't1' },
      { tenantId: 1002, tenantName: null },
      { tenantId: 1004, tenantName: '租户' },
      { tenantId: 1006, tenantName: 't1' },
    ),
    jobId: fc.bigInt(1n, 2n ** 64n - 1n).map(String),
    state: fc.constantFrom(...JOB_STATES),
    startedAt: fc.constantFrom(null, minutesAgo(90), minutesAgo(60)),
    endedAt: fc.constantFrom(null, minutesAgo(30), minutesAgo(20)),
    outputBytes: fc.constantFrom(null, 0, 7),
  })
  .map(({ tenant, ...over }) => job({ ...tenant, ...over }))
const anyJobs = fc.uniqueArray(anyJob, { selector: ({ tenantId, jobId }) => `${tenantId}/${jobId}`, maxLength: 40 })

function pages(all: readonly BackupJob[], query: JobListQuery, between: readonly BackupJob[] = []) {
  const found: BackupJob[] = []
  let known = all
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = list(known, { ...query, ...(cursor === undefined ? {} : { cursor }) })
    found.push(...page.jobs)
    cursor = page.nextCursor
    expect((cursor ?? '').length).toBeLessThanOrEqual(200)
    known = [...all, ...between]
  }
  return found
}

describe('pages', () => {
  it('meet each job once, in one order, whatever the sort and the size', () => {
    fc.assert(
      fc.property(anyJobs, fc.constantFrom(...JOB_SORTS), fc.integer({ min: 1, max: 7 }), (all, sort, limit) => {
        expect(idsOf(pages(all, { sort, limit }))).toEqual(idsOf(list(all, { sort, limit: 500 }).jobs))
      }),
    )
  })

  it('meet each of them once although others come in between', () => {
    fc.assert(
      fc.property(anyJobs, anyJobs, fc.constantFrom(...JOB_SORTS), (all, others, sort) => {
        const known = new Set(idsOf(all))
        const between = others.filter((one) => !known.has(`${one.tenantId}/${one.jobId}`))
        const met = idsOf(pages(all, { sort, limit: 3 }, between)).filter((id) => known.has(id))
        expect(met.toSorted()).toEqual([...known].toSorted())
        expect(new Set(met).size).toBe(met.length)
      }),
    )
  })
})

it('shows how far a running job has come, and what it waits for', () => {
  const running = runningJob({ plusArchivelog: true })
  const now = snapshot({
    tenants: [readyTenant(1002, { round: round('archiving', { checkpointAt: minutesAgo(3) }) })],
    jobs: [running],
    tasks: new Map([
      [
        '1002/1',
        {
          task: { rawStatus: 'PREPARE_BACKUP_LOG' } as never,
          viewName: 'CDB_OB_BACKUP_TASKS',
          columns: [],
          endScnAt: minutesAgo(1),
          dataFraction: 1,
          logFraction: null,
        },
      ],
    ]),
  })
  expect(jobList(now, {}).jobs[0]?.progress).toEqual({
    phase: 'PREPARE_BACKUP_LOG',
    dataFraction: 1,
    logFraction: null,
    waitsForCheckpointAt: minutesAgo(1),
    checkpointBehindMs: 120_000,
  })
})
