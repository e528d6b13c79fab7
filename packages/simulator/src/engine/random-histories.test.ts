import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../sql/commands/command.ts'
import type { BackupSetRow } from './tables.ts'
import { type Cluster, createCluster, MYSQL_TENANT, ORA, SYS, T2 } from './testing/cluster.ts'
import { archivelog, backupDatabase, backupTenants, cancelBackup, noArchivelog, set } from './testing/commands.ts'

/** A statement of somebody, a stretch of time, or a fault that comes and goes. */
type Step =
  | { readonly tenantId: number; readonly command: Command }
  | { readonly wait: number }
  | { readonly fault: 'unreachable' | 'interrupted' | 'job'; readonly tenantId: number; readonly seconds: number }

const tenantIds = fc.constantFrom(MYSQL_TENANT, T2, ORA)
const names = fc.subarray(['mysql_tenant', 't2', 'ora'], { minLength: 1 })
const options = fc.record({ incremental: fc.boolean(), plusArchivelog: fc.boolean() })
const destinations = fc.constantFrom('', 'file:///backup/a', 'file:///backup/b')

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ wait: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 60, max: 90_000 })) }),
  },
  { weight: 4, arbitrary: fc.record({ tenantId: tenantIds, command: options.map(backupDatabase) }) },
  { weight: 2, arbitrary: fc.record({ tenantId: fc.constant(SYS), command: options.map(backupDatabase) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      tenantId: fc.constant(SYS),
      command: fc.tuple(names, options).map(([list, option]) => backupTenants(list, option)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ tenantId: fc.oneof(tenantIds, fc.constant(SYS)), command: fc.constant(cancelBackup()) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ tenantId: fc.constant(SYS), command: names.map((list) => cancelBackup(...list)) }),
  },
  { weight: 1, arbitrary: fc.record({ tenantId: tenantIds, command: fc.constantFrom(archivelog(), noArchivelog()) }) },
  {
    weight: 1,
    arbitrary: fc.record({ tenantId: tenantIds, command: destinations.map((uri) => set('data_backup_dest', uri)) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      fault: fc.constantFrom('unreachable', 'interrupted', 'job'),
      tenantId: tenantIds,
      seconds: fc.integer({ min: 1, max: 200 }),
    }),
  },
)

const histories = fc.array(steps, { maxLength: 25 })

function take(cluster: Cluster, step: Step): void {
  if ('wait' in step) cluster.wait(step.wait)
  else if ('command' in step) cluster.answer(step.tenantId, step.command)
  else {
    const clear = raise(cluster, step.fault, step.tenantId)
    cluster.wait(step.seconds)
    clear()
  }
}

function raise({ engine: { faults } }: Cluster, fault: 'unreachable' | 'interrupted' | 'job', tenantId: number) {
  if (fault === 'interrupted') return faults.archive({ tenantId })
  if (fault === 'job') return faults.job({ tenantId, phase: null, code: 4012, times: 5 })
  return faults.destination({ kind: 'unreachable', tenantId, pathPrefix: null })
}

function live(seed: number, history: readonly Step[], look: (cluster: Cluster) => void = () => {}): Cluster {
  const cluster = createCluster({ seed })
  cluster.makeReady(MYSQL_TENANT, T2, ORA)
  for (const step of history) {
    take(cluster, step)
    look(cluster)
  }
  return cluster
}

const LONG_ENOUGH = 7 * 86_400

describe('whatever operators do', () => {
  it('a tenant has one live job of each initiator, and no job is in both tables', () => {
    fc.assert(
      fc.property(fc.nat(99), histories, (seed, history) => {
        live(seed, history, (cluster) => {
          const jobs = cluster.rows('backup_job')
          const children = jobs.filter((job) => job.tenant_id !== SYS)
          expect(new Set(children.map((job) => `${job.tenant_id} ${job.initiator_tenant_id}`)).size).toBe(
            children.length,
          )
          const past = new Set(cluster.rows('backup_job_history').map((job) => `${job.tenant_id} ${job.job_id}`))
          expect(jobs.filter((job) => past.has(`${job.tenant_id} ${job.job_id}`))).toEqual([])
        })
      }),
    )
  })

  it('left alone every job ends once, ids rise, and sets tell what their jobs do', () => {
    fc.assert(
      fc.property(fc.nat(99), histories, (seed, history) => {
        const cluster = live(seed, history)
        cluster.wait(LONG_ENOUGH)
        expectEnded(cluster)
        expectRisingIds(cluster)
        expectSoundSets(cluster)
      }),
    )
  })

  it('rounds count up, follow each other, and hold what their pieces hold', () => {
    fc.assert(
      fc.property(fc.nat(99), histories, (seed, history) => {
        const cluster = live(seed, history)
        for (const round of [...cluster.rows('archive_round'), ...cluster.rows('archive_round_history')]) {
          if (round.status === 'PREPARE') continue
          const pieces = cluster
            .rows('archive_piece')
            .filter((row) => row.tenant_id === round.tenant_id && row.round_id === round.round_id)
          expect(pieces.reduce((sum, piece) => sum + piece.input_bytes, 0n)).toBe(round.input_bytes)
          expect(pieces.at(-1)).toMatchObject({ piece_id: round.used_piece_id, checkpoint_scn: round.checkpoint_scn })
        }
      }),
    )
  })

  it('the same seed and the same acts give the same rows', () => {
    fc.assert(
      fc.property(fc.nat(99), histories, (seed, history) => {
        expect([...live(seed, history).engine.all()]).toEqual([...live(seed, history).engine.all()])
      }),
      { numRuns: 30 },
    )
  })
})

function expectEnded(cluster: Cluster): void {
  expect([...cluster.rows('backup_job'), ...cluster.rows('backup_task')]).toEqual([])
  for (const job of cluster.rows('backup_job_history')) {
    expect(['COMPLETED', 'FAILED', 'CANCELED']).toContain(job.status)
    expect(job.end_ts).toBeGreaterThanOrEqual(job.start_ts)
    expect(job.result === 0).toBe(job.status === 'COMPLETED')
  }
  for (const task of cluster.rows('backup_task_history')) {
    expect(task.macro_block_count).toBe(task.finish_macro_block_count)
  }
}

function expectRisingIds(cluster: Cluster): void {
  for (const tenantId of [SYS, MYSQL_TENANT, T2, ORA]) {
    const jobs = cluster.rows('backup_job_history').filter((job) => job.tenant_id === tenantId)
    jobs.sort((a, b) => Number(a.job_id - b.job_id))
    expect(jobs.map((job) => job.job_id)).toEqual(jobs.map((_, index) => BigInt(index + 1)))
    for (const [index, job] of jobs.entries()) {
      expect(job.start_ts).toBeGreaterThanOrEqual(jobs[index - 1]?.start_ts ?? 0n)
    }
  }
}

function expectSoundSets(cluster: Cluster): void {
  const jobs = cluster.rows('backup_job_history')
  const sets = cluster.rows('backup_set')
  for (const set of sets) {
    const job = jobs.find((row) => row.tenant_id === set.tenant_id && row.backup_set_id === set.backup_set_id)
    const isWhole = set.file_status === 'AVAILABLE'
    expect(job).toMatchObject({ backup_type: set.backup_type, path: set.path })
    expect(set.status).toBe(isWhole ? 'SUCCESS' : 'FAILED')
    if (isWhole) expect(set.min_restore_scn).toBeGreaterThan(set.consistent_scn)
    if (job?.status !== 'CANCELED') expect(job?.status).toBe(isWhole ? 'COMPLETED' : 'FAILED')
    const { prev_inc_backup_set_id, prev_full_backup_set_id } = set
    if (set.backup_type === 'FULL') expect([prev_inc_backup_set_id, prev_full_backup_set_id]).toEqual([0n, 0n])
    else for (const id of [prev_inc_backup_set_id, prev_full_backup_set_id]) expectBase(sets, set, id)
  }
}

function expectBase(sets: readonly BackupSetRow[], set: BackupSetRow, id: bigint): void {
  const base = sets.find((row) => row.tenant_id === set.tenant_id && row.backup_set_id === id)

  expect(base).toMatchObject({ path: set.path, status: 'SUCCESS' })
  expect(id).toBeLessThan(set.backup_set_id)
}
