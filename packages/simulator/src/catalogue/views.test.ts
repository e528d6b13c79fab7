import { describe, expect, it } from 'vitest'
import { rowsOf } from '../sql/testing/ask.ts'
import { sampleCluster } from '../sql/testing/sample-cluster.ts'
import { versionRules } from '../versions/version-rules.ts'
import { DESCRIBED_VIEWS } from './testing/described-views.ts'
import { isNotNull } from './view.ts'
import { createCatalogue, isDatabase } from './views.ts'

/** `TENANT_ID bigint(20) unsigned NO` */
function described(line: string): readonly (string | undefined)[] {
  const [field, ...rest] = line.trim().split(' ')
  return [field, rest.slice(0, -1).join(' '), rest.at(-1)]
}

describe('the views', () => {
  const queries = sampleCluster()
  const catalogue = createCatalogue(versionRules('4.3.5'))

  it.each(DESCRIBED_VIEWS)('describe $name as a real server does', ({ name, columns }) => {
    const shown = rowsOf(queries, `DESC oceanbase.${name}`).map((row) => row.slice(0, 3))
    expect(shown).toEqual(columns.trim().split('\n').map(described))
  })

  it.each(DESCRIBED_VIEWS)('can all be read: $name', ({ name }) => {
    expect(() => rowsOf(queries, `SELECT * FROM ${name}`)).not.toThrow()
  })

  it.each(DESCRIBED_VIEWS)('are there for who sees them: $name', ({ name, tenants }) => {
    expect(catalogue.find('oceanbase', name.toLowerCase(), 1)?.name).toBe(name)
    expect(catalogue.find('oceanbase', name, 1002) !== undefined).toBe(tenants === 'sys+user')
  })

  it('admit in 184 columns that say NO that they can be NULL', () => {
    const own = catalogue.views.filter((view) => view.schema === 'oceanbase').flatMap((view) => view.columns)
    const saying = own.filter(([, , nullable]) => nullable === 'NO')
    expect([saying.length, saying.filter((column) => !isNotNull(column)).length]).toEqual([707, 184])
  })

  it('have Default NULL where they show a stored column or a function of one', () => {
    const defaults = new Map(rowsOf(queries, 'DESC DBA_OB_BACKUP_TASKS').map((row) => [row[0], row[4]]))
    expect(['TASK_ID', 'START_TIMESTAMP', 'END_TIMESTAMP', 'DATA_PROGRESS'].map((name) => defaults.get(name))).toEqual([
      'NULL',
      'NULL',
      '',
      '',
    ])
  })

  it('stand in databases of any case', () => {
    expect([isDatabase('OceanBase'), isDatabase('nodb')]).toEqual([true, false])
    expect(catalogue.inSchema('OCEANBASE', 1002).some((view) => view.name.startsWith('CDB_'))).toBe(false)
  })
})
