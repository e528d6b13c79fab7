import { describe, expect, it } from 'vitest'
import { parseCommand } from '../../sql/commands/parse-command.ts'
import { DEFAULT_SQL_MODES } from '../../sql/lexer.ts'
import { versionRules } from '../../versions/version-rules.ts'
import { answerOf, createCluster, MYSQL_TENANT, SYS, T2 } from '../testing/cluster.ts'
import { backupDatabase } from '../testing/commands.ts'

function server(version: string) {
  const cluster = createCluster({ version })
  const { grammar } = versionRules(version)
  const say = (tenantId: number, text: string) =>
    answerOf(() => cluster.as(tenantId, parseCommand(`ALTER SYSTEM ${text}`, DEFAULT_SQL_MODES, grammar)))
  return { cluster, say }
}

function withTwoSets() {
  const { cluster, say } = server('4.6.0')
  cluster.makeReady(T2, MYSQL_TENANT)
  for (const _ of [1, 2]) {
    cluster.as(T2, backupDatabase())
    cluster.wait(900)
  }
  const history = () =>
    cluster.rows('validate_job_history').map((job) => `${job.tenant_id} ${job.type} ${job.status} ${job.result}`)
  const validated = () => {
    cluster.waitUntil(() => cluster.rows('validate_job').length === 0)
    return history()
  }
  return { cluster, say, validated }
}

describe('VALIDATE by version', () => {
  const OLD = 'VALIDATE DATABASE'
  const NEW = "VALIDATE BACKUPSET = '1' LEVEL = 'basic'"
  const REFUSED = '1235 0A000 Not supported feature or function'

  it.each([
    ['4.2.5', OLD, REFUSED],
    ['4.3.5', 'VALIDATE BACKUPSET 1', REFUSED],
    ['4.4.2', OLD, REFUSED],
    ['4.3.5', NEW, '1064'],
    ['4.4.2', NEW, '1064'],
    ['4.6.0', OLD, '1064'],
    ['4.6.0', NEW, '1210 HY000 Incorrect arguments to validate: tenant has not set backup dest or archive dest'],
  ])('%s: %s → %s', (version, text, answer) => {
    expect(server(version).say(T2, text)).toContain(answer)
  })
})

describe('VALIDATE of 4.6', () => {
  it('reads every set and piece of the present destinations again', () => {
    const { cluster, say, validated } = withTwoSets()
    expect(say(T2, 'VALIDATE BACKUP')).toBe('OK')
    expect(cluster.rows('validate_job')).toMatchObject([
      {
        type: 'DATABASE',
        status: 'INIT',
        validate_level: 'physical',
        initiator_job_id: 0n,
        executor_tenant_id: '1004',
      },
    ])
    expect(validated()).toEqual(['1004 DATABASE COMPLETED 0'])
    const tasks = cluster.rows('validate_task_history').map((task) => `${task.task_type} ${task.id} ${task.status}`)
    expect(tasks).toEqual(['BACKUPSET 1 COMPLETED', 'BACKUPSET 2 COMPLETED', 'ARCHIVELOG_PIECE 1 COMPLETED'])
    for (const task of cluster.rows('validate_task_history')) expect(task.validated_bytes).toBe(task.total_bytes)
  })

  it.each([
    ["VALIDATE BACKUPSET = '2'", ['1004 BACKUPSET COMPLETED 0'], 1],
    ["VALIDATE BACKUPSET '1,2' LEVEL 'BASIC'", ['1004 BACKUPSET COMPLETED 0'], 2],
    ["VALIDATE ARCHIVELOG_PIECE = '1'", ['1004 ARCHIVELOG_PIECE COMPLETED 0'], 1],
    ["VALIDATE BACKUPSET = '7'", ['1004 BACKUPSET FAILED -4018'], 0],
    ["VALIDATE BACKUPSET DATA_BACKUP_DEST = 'file:///backup/t2/data'", ['1004 BACKUPSET COMPLETED 0'], 2],
  ])('%s', (text, ends, tasks) => {
    const { cluster, say, validated } = withTwoSets()
    expect(say(T2, text)).toBe('OK')
    expect(validated()).toEqual(ends)
    expect(cluster.rows('validate_job_history')[0]).toMatchObject({ task_count: tasks, success_task_count: tasks })
  })

  it('a broken file fails its task, the job, and the parent of sys', () => {
    const { cluster, say, validated } = withTwoSets()
    cluster.engine.faults.job({ tenantId: T2, phase: 'VALIDATE BACKUPSET', code: 4103, times: 1 })
    expect(say(SYS, 'VALIDATE BACKUP TENANT = t2')).toBe('OK')
    expect(validated()).toEqual(['1004 DATABASE FAILED -4103', '1 DATABASE FAILED -4103'])
    expect(cluster.rows('validate_job_history')[0]?.comment).toContain('(ROOTSERVICE)')
  })

  it('from sys for everybody who has a destination', () => {
    const { say, validated } = withTwoSets()
    expect(say(SYS, 'VALIDATE BACKUP')).toBe('OK')
    expect(validated()).toEqual(['1002 DATABASE COMPLETED 0', '1004 DATABASE COMPLETED 0', '1 DATABASE COMPLETED 0'])
  })

  it.each([
    [T2, "VALIDATE BACKUP LEVEL = 'deep'", '1210 HY000 Incorrect arguments to set validate level'],
    [T2, "VALIDATE BACKUPSET = '1,x'", '1210 HY000 Incorrect arguments to check set/piece ids string'],
    [T2, "VALIDATE BACKUPSET = '0'", '1210 HY000 Incorrect arguments to check set/piece ids string'],
    [T2, 'VALIDATE BACKUP TENANT = t2', '1235 0A000 specify tenant under user tenant not supported'],
    [
      T2,
      "VALIDATE BACKUP DATA_BACKUP_DEST = 'file:///backup/t2/data'",
      '1210 HY000 Incorrect arguments to only validate type backupset can set data_backup_dest',
    ],
    [
      SYS,
      "VALIDATE BACKUPSET DATA_BACKUP_DEST = 'file:///backup/t2/data'",
      '1210 HY000 Incorrect arguments to validate data for a specified path: A unique user tenant must also be specified.',
    ],
    [
      T2,
      "VALIDATE BACKUPSET DATA_BACKUP_DEST = 'file:///nowhere'",
      '1210 HY000 Incorrect arguments to validate: empty directory',
    ],
    [SYS, 'VALIDATE BACKUP TENANT = nobody', '5160'],
    [
      SYS,
      'VALIDATE BACKUP TENANT = ora',
      '1210 HY000 Incorrect arguments to validate: tenant has not set backup dest or archive dest',
    ],
  ])('tenant %i: %s → %s', (tenantId, text, answer) => {
    expect(withTwoSets().say(tenantId, text)).toContain(answer)
  })

  it('one at a time', () => {
    const { say } = withTwoSets()
    expect(say(T2, 'VALIDATE BACKUP')).toBe('OK')
    expect(say(T2, 'VALIDATE BACKUP')).toBe(
      '1235 0A000 creating new backup validate job when other validate jobs exist not supported',
    )
  })
})
