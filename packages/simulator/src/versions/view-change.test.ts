import { describe, expect, it } from 'vitest'
import { createCatalogue } from '../catalogue/views.ts'
import { createQueries } from '../sql/queries.ts'
import { rowsOf } from '../sql/testing/ask.ts'
import { releaseNames, versionRules } from './version-rules.ts'

const columnsOf = (version: string, view: string) =>
  createCatalogue(versionRules(version))
    .find('oceanbase', view, 1)
    ?.columns.map(([name]) => name)

describe('the views by version', () => {
  it.each([
    ['4.2.5', ['MAJOR_TURN_ID', 'DATA_PROGRESS']],
    ['4.3.0', ['MINOR_TURN_ID', 'MAJOR_TURN_ID']],
    ['4.3.5', ['FINISH_LOG_FILE_COUNT', 'LOG_PROGRESS']],
    ['4.6.0', ['FINISH_LOG_FILE_COUNT', 'LOG_PROGRESS']],
  ])('tasks of %s end in %j', (version, last) => {
    expect(columnsOf(version, 'CDB_OB_BACKUP_TASKS')?.slice(-2)).toEqual(last)
    expect(columnsOf(version, 'DBA_OB_BACKUP_TASKS')?.slice(-2)).toEqual(last)
  })

  it.each([
    ['4.2.5', 24, false],
    ['4.3.5', 25, false],
    ['4.6.0', 30, true],
  ])('tenants of %s have %i columns', (version, count, newest) => {
    const columns = columnsOf(version, 'DBA_OB_TENANTS') ?? []
    expect([columns.length, columns.includes('PROTECTION_MODE')]).toEqual([count, newest])
  })

  it('restores show no percentages in 4.3.0', () => {
    expect(columnsOf('4.3.0', 'CDB_OB_RESTORE_PROGRESS')).not.toContain('RESTORE_PROGRESS')
    expect(columnsOf('4.2.5', 'CDB_OB_RESTORE_PROGRESS')).toContain('RESTORE_PROGRESS')
  })

  it('deletes count tasks in 4.6', () => {
    expect(columnsOf('4.6.0', 'CDB_OB_BACKUP_DELETE_TASKS')).toContain('TOTAL_TASK_COUNT')
    expect(columnsOf('4.4.2', 'CDB_OB_BACKUP_DELETE_TASKS')).toContain('TOTAL_LS_COUNT')
  })

  it.each(releaseNames())('every view of %s can be described and read', (version) => {
    const queries = createQueries({ clusterName: 'c', version })
    for (const { schema, name, columns } of createCatalogue(versionRules(version)).views) {
      expect(rowsOf(queries, `DESC ${schema}.${name}`)).toHaveLength(columns.length)
      expect(() => rowsOf(queries, `SELECT * FROM ${schema}.${name}`)).not.toThrow()
    }
    queries.close()
  })
})
