import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Cluster, createCluster, START_US, SYS } from '../../engine/testing/cluster.ts'
import { backupTenants } from '../../engine/testing/commands.ts'
import { demo } from './demo.ts'
import { AUDIT, BILLING, CRM, INVENTORY, LOYALTY, ORDERS, SEARCH } from './demo-tenants.ts'

const MINUTE_US = 60_000_000n
const HOUR_US = 60n * MINUTE_US
const DAY_US = 24n * HOUR_US
const SPEED = 10

const cluster = createCluster({ scenario: demo, speed: SPEED })
const history = cluster.rows('backup_job_history')
const roundOf = (tenantId: number) => cluster.rows('archive_round').find((row) => row.tenant_id === tenantId)
const jobsOf = (tenantId: number) => history.filter((job) => job.tenant_id === tenantId)
const minutes = ({ start_ts, end_ts }: (typeof history)[number]) => Number(end_ts - start_ts) / Number(MINUTE_US)

/** The same, used and watched for forty minutes. */
const later = createCluster({ scenario: demo, speed: SPEED })
later.as(SYS, backupTenants(['inventory', 'audit'], { incremental: true }))
later.wait(20 * 60)
const afterTwenty = { jobs: later.rows('backup_job'), crmLagSeconds: lagSeconds(later, CRM) }
later.wait(20 * 60)

function lagSeconds(of: Cluster, tenantId: number): number {
  const checkpoint = of.rows('archive_round').find((row) => row.tenant_id === tenantId)?.checkpoint_scn ?? 0n
  return Number(of.engine.nowUs - checkpoint / 1000n) / 1e6
}

describe('the demo', { timeout: 30_000 }, () => {
  it('has eight user tenants, each with its META tenant, and sys', () => {
    const names = cluster.engine.tenants().map((tenant) => tenant.tenant_name)

    expect(names.filter((name) => !name.startsWith('META$'))).toEqual([
      ...['sys', 'orders', 'loyalty', 'crm', 'billing', 'ledger', 'audit', 'inventory', 'search'],
    ])
    expect(names).toHaveLength(17)
  })

  it('tells ninety days, none of them tomorrow', () => {
    const oldest = history[0]?.start_ts ?? 0n

    expect(START_US - oldest).toBeGreaterThan(89n * DAY_US)
    expect(START_US - oldest).toBeLessThan(91n * DAY_US)
    for (const job of history) expect(job.end_ts).toBeLessThan(START_US)
  })

  it('has backups of every kind and every end, parents with their children', () => {
    const seen = new Set(history.flatMap((job) => [job.status, job.backup_type, job.job_level, job.plus_archivelog]))

    expect([...seen].sort()).toEqual([
      ...['CANCELED', 'CLUSTER', 'COMPLETED', 'FAILED', 'FULL', 'INC', 'OFF', 'ON', 'USER_TENANT'],
    ])
    for (const parent of history.filter((job) => job.tenant_id === SYS)) {
      const isChild = (job: (typeof history)[number]) => job.tenant_id !== SYS && job.initiator_tenant_id === SYS
      const children = history.filter((job) => isChild(job) && job.initiator_job_id === parent.job_id)
      expect(children.length).toBeGreaterThanOrEqual(2)
      expect(children.every((child) => child.end_ts < parent.end_ts)).toBe(true)
    }
  })

  it('has parents that failed with a child', () => {
    const parents = history.filter((job) => job.tenant_id === SYS)

    expect(parents.map((job) => job.result)).toEqual(expect.arrayContaining([0, -4184, -4072]))
  })

  it('finished what it counted, in sets that succeeded', () => {
    for (const set of cluster.rows('backup_set').filter((row) => row.status === 'SUCCESS')) {
      expect(set.finish_macro_block_count).toBe(set.macro_block_count)
      expect(set.tablet_count).toBeGreaterThan(0n)
    }
  })

  it('took as long as a cluster takes, whatever its speed now', () => {
    const completed = history.filter((job) => job.status === 'COMPLETED')
    const lengths = (type: string) => completed.filter((job) => job.backup_type === type).map(minutes)

    expect(Math.min(...lengths('INC'))).toBeGreaterThan(15)
    expect(Math.max(...lengths('INC'))).toBeLessThan(3 * 60)
    expect(Math.min(...lengths('FULL'))).toBeGreaterThan(60)
    expect(Math.max(...lengths('FULL'))).toBeLessThan(6 * 60)
  })

  it.each([0, 5, 11, 23])('never runs two backups of a tenant at a time, whatever the hour (%i h later)', (hours) => {
    const startUs = START_US + BigInt(hours) * HOUR_US
    const other = createCluster({ scenario: demo, startUs })
    const spans = [...other.rows('backup_job_history'), ...other.rows('backup_job')].sort((a, b) =>
      Number(a.start_ts - b.start_ts),
    )
    for (const tenantId of new Set(spans.map((job) => job.tenant_id))) {
      const own = spans.filter((job) => job.tenant_id === tenantId)
      for (const [index, { end_ts }] of own.slice(0, -1).entries()) {
        expect(own[index + 1]?.start_ts).toBeGreaterThan(end_ts)
      }
      expect(own.at(-1)?.end_ts).toBeLessThan(startUs)
    }
  })

  it('stands every incremental on a set that was whole before it began', () => {
    const sets = cluster.rows('backup_set')
    for (const set of sets.filter((row) => row.backup_type === 'INC')) {
      const of = (id: bigint) => sets.find((row) => row.tenant_id === set.tenant_id && row.backup_set_id === id)
      expect(of(set.prev_full_backup_set_id)).toMatchObject({ status: 'SUCCESS', backup_type: 'FULL' })
      expect(of(set.prev_inc_backup_set_id)?.end_ts).toBeLessThan(set.start_ts)
    }
  })

  it('saw backups begun from sys in the last days, described by who began them', () => {
    const fromSys = jobsOf(SYS).filter((job) => job.start_ts > START_US - 4n * DAY_US)

    expect(fromSys.map((job) => [job.description, job.status])).toEqual([
      ['before schema change', 'COMPLETED'],
      ['before upgrade', 'COMPLETED'],
      ['before index rebuild', 'FAILED'],
    ])
  })

  it('has within a day one failed backup, one of three; within two weeks cancelled ones', () => {
    const since = (us: bigint, status: string) =>
      history.filter((job) => job.status === status && job.tenant_id !== SYS && job.end_ts > START_US - us)

    expect(since(DAY_US, 'FAILED')).toMatchObject([{ tenant_id: ORDERS, result: -9027 }])
    expect(jobsOf(SYS).at(-1)).toMatchObject({ executor_tenant_id: `${ORDERS},${INVENTORY},${SEARCH}`, result: -9027 })
    expect(since(14n * DAY_US, 'CANCELED').length).toBeGreaterThan(0)
  })

  it('has backed up within the hour', () => {
    expect(history.at(-1)?.end_ts).toBeGreaterThan(START_US - HOUR_US)
    expect([CRM, AUDIT, SEARCH].map((id) => jobsOf(id).at(-1)?.status)).toEqual(Array(3).fill('COMPLETED'))
  })

  it('backs billing up now, and goes on for more than 20 minutes', () => {
    expect(cluster.rows('backup_job')).toMatchObject([{ tenant_id: BILLING, status: 'DOING', backup_type: 'INC' }])
    expect(cluster.rows('backup_task')).toMatchObject([{ tenant_id: BILLING, status: 'BACKUP_USER_DATA' }])
    for (const task of cluster.rows('backup_task')) {
      const share = Number(task.finish_macro_block_count) / Number(task.macro_block_count)
      expect(share).toBeGreaterThan(0.4)
      expect(share).toBeLessThan(0.6)
      expect(START_US - task.start_ts).toBe(80n * MINUTE_US)
    }
    expect(afterTwenty.jobs).toMatchObject([{ tenant_id: BILLING, status: 'DOING' }])
    expect(later.rows('backup_job')).toEqual([])
    expect(later.rows('backup_job_history').at(-1)).toMatchObject({ tenant_id: BILLING, status: 'COMPLETED' })
  })

  it('lags behind in crm’s archive, for good', () => {
    for (const lag of [lagSeconds(cluster, CRM), afterTwenty.crmLagSeconds, lagSeconds(later, CRM)]) {
      expect(lag).toBeGreaterThan(15 * 60)
    }
    expect(roundOf(CRM)).toMatchObject({ status: 'DOING', round_id: 2n })
  })

  it('interrupted orders’ archive, which had a hole before, and a backup died of it', () => {
    expect(roundOf(ORDERS)).toMatchObject({ status: 'INTERRUPTED', round_id: 2n })
    const doomed = jobsOf(ORDERS).at(-1)
    expect(doomed).toMatchObject({ status: 'FAILED', result: -9027 })
    expect(doomed?.end_ts).toBeGreaterThan((roundOf(ORDERS)?.checkpoint_scn ?? 0n) / 1000n)
    expect(cluster.rows('archive_round_history').filter((row) => row.tenant_id === ORDERS)).toHaveLength(1)
  })

  it('never protected loyalty', () => {
    const rows = [...cluster.engine.all()].filter(({ row }) => 'tenant_id' in row && row.tenant_id === LOYALTY)

    expect(new Set(rows.map((change) => change.table))).toEqual(new Set(['tenant', 'parameter']))
  })

  it('goes on: its other tenants can be backed up', () => {
    const started = later.rows('backup_job_history').filter((job) => job.start_ts >= START_US)

    expect(started.map((job) => [job.backup_type, job.status])).toEqual([
      ['INC', 'COMPLETED'],
      ['INC', 'COMPLETED'],
      ['INC', 'COMPLETED'],
    ])
  })

  it('is the same by its seed', () => {
    const rows = (seed: number) => [...createCluster({ scenario: demo, speed: SPEED, seed }).engine.all()]

    expect(isDeepStrictEqual(rows(1), [...cluster.engine.all()])).toBe(true)
    expect(isDeepStrictEqual(rows(2), [...cluster.engine.all()])).toBe(false)
  })

  it.each([1, 100])('holds at speed %i too', (speed) => {
    const other = createCluster({ scenario: demo, speed })

    expect(other.rows('backup_job')).toMatchObject([{ tenant_id: BILLING, status: 'DOING' }])
    for (const job of other.rows('backup_job_history')) expect(job.end_ts).toBeLessThan(START_US)
  })
})
