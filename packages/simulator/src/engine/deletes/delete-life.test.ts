import { describe, expect, it } from 'vitest'
import { type Cluster, createCluster, MYSQL_TENANT, SYS, T2 } from '../testing/cluster.ts'
import {
  addPolicy,
  backupDatabase,
  cancelDelete,
  deleteObsolete,
  deletePieces,
  deleteSets,
  dropPolicy,
} from '../testing/commands.ts'

const HOUR = 3600
const DAY = 24 * HOUR

/** A tenant with a set of each kind asked for, a day between them. */
function withSets(
  kinds: readonly ('full' | 'inc')[],
  version = '4.3.5.0',
  tenantId: typeof T2 | typeof MYSQL_TENANT = T2,
) {
  const cluster = createCluster({ version })
  cluster.makeReady(tenantId)
  for (const kind of kinds) {
    cluster.as(tenantId, backupDatabase({ incremental: kind === 'inc' }))
    cluster.wait(DAY)
  }
  return cluster
}

const files = (cluster: Cluster) => cluster.rows('backup_set').map((set) => `${set.backup_set_id} ${set.file_status}`)
const history = (cluster: Cluster) => cluster.rows('delete_job_history')
const last = (cluster: Cluster) => history(cluster).at(-1)

describe('the hourly job of a policy', () => {
  it('keeps the newest full before the window, what is built on it, and its log', () => {
    const cluster = withSets(['full', 'full', 'inc', 'inc', 'full'])
    cluster.as(T2, addPolicy('2d'))
    cluster.wait(HOUR + 60)
    // Window: two days. Ended before it: 1, 2, 3; the newest full of these is 2.
    expect(files(cluster)).toEqual(['1 DELETED', '2 AVAILABLE', '3 AVAILABLE', '4 AVAILABLE', '5 AVAILABLE'])
    const [job] = history(cluster)
    expect(job).toMatchObject({
      type: 'DELETE OBSOLETE BACKUP',
      job_level: 'USER_TENANT',
      initiator_tenant_id: T2,
      initiator_job_id: job?.job_id,
      executor_tenant_id: String(T2),
      status: 'COMPLETED',
      result: 0,
      task_count: job?.success_task_count,
    })
    const needed = cluster.rows('backup_set')[1]?.start_replay_scn ?? 0n
    const gone = cluster.rows('archive_piece').filter(({ file_status }) => file_status === 'DELETED')
    expect(gone.length).toBeGreaterThan(0)
    for (const piece of cluster.rows('archive_piece')) {
      expect(piece.file_status === 'DELETED', String(piece.piece_id)).toBe(piece.end_scn <= needed)
    }
    expect(cluster.rows('delete_task_history').map((task) => `${task.task_type} ${task.id} ${task.status}`)).toEqual([
      'BACKUP SET 1 COMPLETED',
      ...gone.map((piece) => `BACKUP PIECE ${piece.piece_id} COMPLETED`),
    ])
  })

  it('comes each hour, with nothing to delete as well, and has no task then', () => {
    const cluster = withSets(['full'])
    cluster.as(T2, addPolicy('7d'))
    cluster.wait(3 * HOUR)
    expect(history(cluster).map(({ status, task_count }) => [status, task_count])).toEqual([
      ['COMPLETED', 0],
      ['COMPLETED', 0],
      ['COMPLETED', 0],
    ])
    expect(cluster.rows('delete_task_history')).toEqual([])
  })

  it('goes from INIT over DOING to its end, then to the history with its tasks', () => {
    const cluster = withSets(['full', 'full', 'full'])
    cluster.as(T2, addPolicy('1d'))
    const seen: string[] = []
    cluster.waitUntil(() => cluster.rows('delete_job').length > 0, 2 * HOUR)
    while (cluster.rows('delete_job').length > 0) {
      const tasks = cluster.rows('delete_task').length > 0 ? 'tasks' : 'no tasks'
      const state = `${cluster.rows('delete_job')[0]?.status} ${tasks}`
      if (seen.at(-1) !== state) seen.push(state)
      cluster.wait(0.005)
    }
    expect(seen).toEqual(['INIT no tasks', 'DOING tasks', 'COMPLETED tasks'])
    expect(cluster.rows('delete_task')).toEqual([])
  })

  it('deletes failed sets as well', () => {
    const cluster = withSets(['full'])
    cluster.engine.faults.job({ tenantId: T2, phase: 'BACKUP_USER_DATA', code: 4184, times: 1 })
    cluster.as(T2, backupDatabase())
    cluster.wait(DAY)
    cluster.as(T2, addPolicy('1h'))
    cluster.wait(HOUR + 60)
    expect(files(cluster)).toEqual(['1 AVAILABLE', '2 DELETED'])
  })

  it.each([
    ['redundancy alone', { ...addPolicy(''), redundancy: 1 } as ReturnType<typeof addPolicy>],
    ['a window of 0', addPolicy('0d')],
  ])('does not come of %s', (_, policy) => {
    const cluster = withSets(['full', 'full'])
    cluster.as(T2, policy)
    cluster.wait(3 * HOUR)
    expect(history(cluster)).toEqual([])
  })

  it('stops with the policy; what runs goes on', () => {
    const cluster = withSets(['full', 'full', 'full'])
    cluster.as(T2, addPolicy('1d'))
    cluster.waitUntil(() => cluster.rows('delete_task').length > 0, 2 * HOUR)
    cluster.as(T2, dropPolicy())
    cluster.wait(3 * HOUR)
    expect(history(cluster).map(({ status }) => status)).toEqual(['COMPLETED'])
  })

  it('leaves what lies at another destination', () => {
    const cluster = withSets(['full', 'full', 'full'])
    cluster.as(T2, { kind: 'set', items: [{ name: 'data_backup_dest', value: 'file:///backup/new', tenant: null }] })
    cluster.as(T2, addPolicy('1d'))
    cluster.wait(HOUR + 60)
    expect(files(cluster)).toEqual(['1 AVAILABLE', '2 AVAILABLE', '3 AVAILABLE'])
  })
})

describe('a delete job', () => {
  it('fails with its first task that fails, and leaves those files DELETING for the next to take', () => {
    const cluster = withSets(['full', 'full', 'full'])
    const clear = cluster.engine.faults.job({ tenantId: T2, phase: 'DELETE BACKUP SET', code: 4184, times: 1 })
    cluster.as(T2, addPolicy('1d'))
    cluster.wait(HOUR)
    expect(last(cluster)).toMatchObject({ status: 'FAILED', result: -4184 })
    expect(last(cluster)?.comment).toContain('module: BACKUP_CLEAN, result: -4184')
    expect(files(cluster)[0]).toBe('1 DELETING')
    const failed = cluster.rows('delete_task_history').find(({ status }) => status === 'FAILED')
    expect(failed).toMatchObject({ result: -4184, total_ls_count: 2, finish_ls_count: 0 })
    clear()
    cluster.wait(HOUR)
    expect(last(cluster)?.status).toBe('COMPLETED')
    expect(files(cluster)[0]).toBe('1 DELETED')
  })

  it('is cancelled: -4072 at once, its tasks with it', () => {
    const cluster = withSets(['full', 'full', 'full'])
    cluster.as(T2, addPolicy('1d'))
    cluster.waitUntil(() => cluster.rows('delete_task').some(({ status }) => status === 'DOING'), 2 * HOUR)
    cluster.as(T2, cancelDelete())
    expect(cluster.rows('delete_job')[0]).toMatchObject({ status: 'CANCELING', result: -4072 })
    cluster.wait(60)
    expect(last(cluster)).toMatchObject({ status: 'CANCELED', result: -4072 })
    expect(new Set(cluster.rows('delete_task_history').map(({ status }) => status))).toEqual(new Set(['CANCELED']))
  })

  it('fails when the storage does not answer', () => {
    const cluster = withSets(['full'])
    cluster.engine.faults.destination({ kind: 'unreachable', tenantId: T2, pathPrefix: null })
    cluster.as(T2, addPolicy('1d'))
    cluster.wait(HOUR)
    expect(last(cluster)).toMatchObject({ status: 'FAILED', result: -9116, task_count: 0 })
  })
})

describe('up to 4.4 a second policy is a duplicate key, and dropping none is OK; the newest looks first', () => {
  it.each([
    ['4.3.5.5', "1062 23000 Duplicate entry '1004-default' for key 'PRIMARY'", 'OK'],
    ['4.4.2.1', "1062 23000 Duplicate entry '1004-default' for key 'PRIMARY'", 'OK'],
    ['4.6.0.0', '4017 HY000 Entry already exist', '4018 HY000 Entry not exist'],
  ])('%s', (version, second, missing) => {
    const cluster = createCluster({ version })
    expect(cluster.answer(T2, dropPolicy())).toBe(missing)
    expect(cluster.answer(SYS, addPolicy('7d', 't2'))).toBe('OK')
    expect(cluster.answer(T2, addPolicy('1d'))).toBe(second)
  })

  it('log_only is a name of the newest alone, for a tenant that never had a data destination', () => {
    const logOnly = { ...addPolicy('7d'), policy: 'log_only' } as ReturnType<typeof addPolicy>
    const refused = "1235 0A000 The policy name is not 'default', it is not supported"
    expect(createCluster({ version: '4.4.2.1' }).answer(T2, logOnly)).toBe(refused)
    const newest = createCluster({ version: '4.6.0.0' })
    expect(newest.answer(T2, logOnly)).toBe('OK')
    newest.configure(MYSQL_TENANT)
    expect(newest.answer(MYSQL_TENANT, logOnly)).toMatch(/^4179/)
  })
})

describe('from 4.4.2 on, on demand', () => {
  const NEWEST = '4.6.0.0'
  const ended = (cluster: Cluster) => {
    cluster.waitUntil(() => cluster.rows('delete_job').length === 0)
    return `${last(cluster)?.status} ${last(cluster)?.result} ${last(cluster)?.comment}`
  }

  it.each<[string, readonly ('full' | 'inc')[], readonly number[], string]>([
    ['an old full', ['full', 'full'], [1], 'COMPLETED 0 '],
    ['a whole chain', ['full', 'inc', 'full'], [1, 2], 'COMPLETED 0 '],
    [
      'a full that an incremental needs',
      ['full', 'inc', 'full'],
      [1],
      'FAILED -9045 id=1(dependent by backup set id=2)',
    ],
    ['the newest full', ['full', 'full'], [2], 'FAILED -9045 id=2(newer than latest full backupset id=2)'],
    ['one that is not there', ['full', 'full'], [7], 'FAILED -9045 id=7(get set failed)'],
  ])('DELETE BACKUPSET of %s', (_, kinds, ids, end) => {
    const cluster = withSets(kinds, NEWEST)
    expect(cluster.answer(T2, deleteSets(ids))).toBe('OK')
    expect(cluster.rows('delete_job')[0]).toMatchObject({ initiator_job_id: 0n, parameter: ids.join(',') })
    expect(ended(cluster)).toBe(end)
  })

  it('no set of the present destination with a policy', () => {
    const cluster = withSets(['full', 'full'], NEWEST)
    cluster.as(T2, addPolicy('30d'))
    cluster.as(T2, deleteSets([1]))
    expect(ended(cluster)).toBe('FAILED -9045 cannot delete backup set in current path when delete policy is set')
  })

  it('pieces only from the oldest on, and not what the oldest full needs', () => {
    const cluster = createCluster({ version: NEWEST })
    cluster.makeReady(T2)
    cluster.wait(5 * DAY)
    cluster.as(T2, backupDatabase())
    cluster.wait(DAY)
    cluster.as(T2, deletePieces([2]))
    expect(ended(cluster)).toBe('FAILED -9069 id=2(smaller piece exists id=1)')
    cluster.as(T2, deletePieces([1, 2]))
    expect(ended(cluster)).toBe('COMPLETED 0 ')
    cluster.as(T2, deletePieces([7]))
    expect(ended(cluster)).toBe('FAILED -9069 id=7(is active piece)')
    cluster.as(T2, deletePieces([3, 4, 5, 6]))
    expect(ended(cluster)).toBe('FAILED -9069 id=6(needed for oldest full backup id=1)')
  })

  it('from sys a parent with a child for each tenant', () => {
    const cluster = withSets(['full', 'full', 'full'], NEWEST)
    cluster.as(T2, addPolicy('1d'))
    expect(cluster.answer(SYS, deleteObsolete('t2', 'mysql_tenant'))).toBe('4018 HY000 Entry not exist')
    cluster.as(SYS, deleteObsolete('t2'))
    expect(cluster.rows('delete_job')[0]).toMatchObject({
      tenant_id: SYS,
      job_level: 'SYS_TENANT',
      executor_tenant_id: '1004',
    })
    cluster.waitUntil(() => cluster.rows('delete_job').length === 0)
    const [child, parent] = history(cluster)
    expect([child?.status, parent?.status]).toEqual(['COMPLETED', 'COMPLETED'])
    expect(child).toMatchObject({ tenant_id: T2, initiator_tenant_id: SYS, initiator_job_id: parent?.job_id })
    expect(files(cluster)[0]).toBe('1 DELETED')
  })

  it.each([
    ['sets of nobody', SYS, deleteSets([1]), '1235 0A000 sys tenant clean set/piece need set tenant not supported'],
    [
      'sets of two',
      SYS,
      deleteSets([1], 't2', 'ora'),
      '1235 0A000 sys tenant clean set/piece need set tenant not supported',
    ],
    ['sets of sys', SYS, deleteSets([1], 'sys'), '4016 HY000 Internal error'],
    [
      'a tenant names one',
      T2,
      deleteSets([1], 't2'),
      '1235 0A000 user tenant cannot specify tenant names not supported',
    ],
    ['obsolete without a policy', T2, deleteObsolete(), '4018 HY000 Entry not exist'],
  ])('refuses %s', (_, tenantId, command, answer) => {
    expect(createCluster({ version: NEWEST }).answer(tenantId, command)).toBe(answer)
  })
})
