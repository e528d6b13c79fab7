import { describe, expect, it } from 'vitest'
import { createCluster, START_US } from '../../engine/testing/cluster.ts'
import { fleet } from './fleet.ts'
import { fleetPlan, newestJobs } from './fleet-plan.ts'
import { type FleetTenant, fleetTenants } from './fleet-tenants.ts'

const DAY_US = 86_400_000_000n
const cluster = createCluster({ scenario: fleet, speed: 10 })
const rounds = cluster.rows('archive_round')
const ended = cluster.rows('backup_job_history')

describe('the fleet', { timeout: 30_000 }, () => {
  it('has five hundred user tenants whose names tell their line of business', () => {
    const names = cluster.engine
      .tenants()
      .flatMap(({ tenant_id: id, tenant_name: name }) => (id > 1 && id % 2 === 0 ? [name] : []))

    expect(names).toHaveLength(500)
    expect(new Set(names).size).toBe(500)
    expect(new Set(names.map((name) => name.split('_')[0])).size).toBe(12)
  })

  it('has tenants in every kind of trouble, and most are well', () => {
    const count = (status: string) => rounds.filter((round) => round.status === status).length

    for (const status of ['INTERRUPTED', 'SUSPEND', 'STOP']) expect(count(status)).toBeGreaterThan(0)
    expect(count('DOING')).toBeGreaterThan(400)
    expect(cluster.rows('backup_parameter').length).toBeLessThan(500)
    expect(cluster.rows('backup_job').length).toBeGreaterThan(3)
    expect(new Set(ended.map(({ status }) => status))).toEqual(new Set(['COMPLETED', 'FAILED', 'CANCELED']))
  })

  it('archives up to now but where it is late', () => {
    const minutesBehind = rounds
      .filter(({ status }) => status === 'DOING')
      .map((round) => Number(cluster.engine.nowUs - round.checkpoint_scn / 1000n) / 60e6)

    expect(minutesBehind.filter((minutes) => minutes < 2).length).toBeGreaterThan(400)
    expect(Math.max(...minutesBehind)).toBeLessThan(60)
  })

  it('stands every incremental on a set that is still there', () => {
    const sets = new Map(cluster.rows('backup_set').map((set) => [`${set.tenant_id}/${set.backup_set_id}`, set]))
    const incremental = [...sets.values()].filter(({ backup_type }) => backup_type === 'INC')

    expect(incremental.length).toBeGreaterThan(1000)
    for (const set of incremental) {
      expect(sets.get(`${set.tenant_id}/${set.prev_full_backup_set_id}`)).toMatchObject({ backup_type: 'FULL' })
    }
  })

  it('is the same for the same seed, and another for another', () => {
    const again = createCluster({ scenario: fleet, speed: 10 })
    const other = createCluster({ scenario: fleet, speed: 10, seed: 2 })

    expect(again.rows('backup_job_history')).toEqual(ended)
    expect(other.rows('backup_job_history')).not.toEqual(ended)
  })

  it('lives on: backups go on, and so do the archives', () => {
    const copied = () => cluster.rows('backup_task').reduce((sum, task) => sum + task.finish_macro_block_count, 0n)
    const [before, checkpoint] = [copied(), rounds.find(({ status }) => status === 'DOING')?.checkpoint_scn ?? 0n]
    cluster.wait(60)

    expect(copied()).toBeGreaterThan(before)
    expect(cluster.rows('archive_round').find(({ status }) => status === 'DOING')?.checkpoint_scn).toBeGreaterThan(
      checkpoint,
    )
  })
})

describe('a plan', () => {
  const tenants: readonly FleetTenant[] = fleetTenants(
    { next: () => 0.5, between: (low) => low, chance: () => true },
    500,
    1,
  )
  const plan = fleetPlan(tenants, START_US - 30n * DAY_US, () => START_US)

  it('is in order of time', () => {
    expect(plan.every(({ atUs }, index) => atUs >= (plan[index - 1]?.atUs ?? 0n))).toBe(true)
  })

  it.each([1, 100, 5000])('cut to its newest leaves exactly %i jobs', (jobs) => {
    const kept = newestJobs(plan, jobs)
    expect(
      kept.reduce((sum, { command, targets }) => sum + targets.length + (command.tenants.length > 0 ? 1 : 0), 0),
    ).toBe(jobs)
    expect(kept.at(-1)?.atUs).toBe(plan.at(-1)?.atUs)
  })
})
