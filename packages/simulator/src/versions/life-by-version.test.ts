import { describe, expect, it } from 'vitest'
import { createCluster, T2 } from '../engine/testing/cluster.ts'
import { backupDatabase, set } from '../engine/testing/commands.ts'
import { watchStatuses } from '../engine/testing/watch.ts'
import type { World } from '../engine/world.ts'
import { blank } from '../scenarios/blank.ts'

const BEFORE_DATA = ['BACKUP_SYS_META', 'BACKUP_USER_META']

describe('a backup by version', () => {
  it.each([
    ['4.2.5', [...BEFORE_DATA, 'BACKUP_DATA_MINOR', 'BACKUP_DATA_MAJOR', 'BACKUP_LOG']],
    [
      '4.3.0',
      [
        ...BEFORE_DATA,
        'BACKUP_META_FINISH',
        'BACKUP_DATA_MINOR',
        'BACKUP_DATA_MAJOR',
        'BEFORE_BACKUP_LOG',
        'BACKUP_LOG',
      ],
    ],
    ...['4.3.5', '4.4.2', '4.6.0'].map(
      (version) =>
        [
          version,
          [
            ...BEFORE_DATA,
            'BACKUP_META_FINISH',
            'BACKUP_USER_DATA',
            'BACKUP_FUSE_TABLET_META',
            'PREPARE_BACKUP_LOG',
            'BEFORE_BACKUP_LOG',
            'BACKUP_LOG',
          ],
        ] as const,
    ),
  ] as const)('of %s goes %j', (version, phases) => {
    const cluster = createCluster({ version })
    cluster.makeReady(T2)
    cluster.as(T2, backupDatabase({ plusArchivelog: true }))
    const seen = watchStatuses(cluster, T2, 900).filter((line) => /^task [A-Z_]+$/.test(line))
    expect(seen).toEqual(['INIT', ...phases, 'COMPLETED'].map((word) => `task ${word}`))
    const [row] = cluster.rows('backup_set')
    expect(row).toMatchObject({ status: 'SUCCESS', cluster_version: cluster.rows('tenant')[0]?.compatible })
    for (const scn of [row?.consistent_scn, row?.start_replay_scn, row?.min_restore_scn])
      expect(scn).toBeGreaterThan(0n)
  })

  it.each([
    ['4.2.5', '9070 HY000 can not connect to backup destination'],
    ['4.3.0', '9116 HY000'],
    ['4.6.0', '9116 HY000'],
  ])('of %s says of an unreachable directory: %s', (version, answer) => {
    const cluster = createCluster({ version })
    cluster.engine.faults.destination({ kind: 'unreachable', tenantId: T2, pathPrefix: null })
    expect(cluster.answer(T2, set('data_backup_dest', 'file:///backup/t2'))).toContain(answer)
  })

  it.each([
    [
      '4.2.5',
      '9040 HY000 cross compatible incremental backup is not supported, previous backup set compatible is 4.2.5.0, ' +
        'current compatible is 4.9.0.0',
      undefined,
    ],
    ['4.3.5', 'OK', 'FULL'],
  ])('of %s over a base of another data version: %s', (version, answer, type) => {
    let world: World | null = null
    const populate = (made: World) => {
      world = made
      blank.populate(made)
    }
    const cluster = createCluster({ version, scenario: { ...blank, populate } })
    cluster.makeReady(T2)
    cluster.as(T2, backupDatabase())
    cluster.waitUntil(() => cluster.rows('backup_job_history').length === 1)
    const tenants = (world as World | null)?.tables.tenant
    const upgraded = [...(tenants?.values() ?? [])].find(({ tenant_id }) => tenant_id === T2)
    if (upgraded !== undefined) tenants?.put({ ...upgraded, compatible: '4.9.0.0' })
    expect(cluster.answer(T2, backupDatabase({ incremental: true }))).toBe(answer)
    cluster.wait(900)
    expect(cluster.rows('backup_job_history')[1]?.backup_type).toBe(type)
  })
})
