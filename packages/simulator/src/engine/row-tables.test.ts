import { expect, it } from 'vitest'
import { createRowTables } from './row-tables.ts'

const a = { tenant_id: 1002, name: 'a', value: '1' }
const b = { tenant_id: 1002, name: 'b', value: '1' }

it('tells one change a row, its last, in the order of the last changes', () => {
  const tables = createRowTables()
  tables.backup_parameter.put(a)
  tables.backup_parameter.put(b)
  tables.backup_parameter.put({ ...a, value: '2' })

  expect(tables.drain()).toEqual([
    { table: 'backup_parameter', op: 'put', row: b },
    { table: 'backup_parameter', op: 'put', row: { ...a, value: '2' } },
  ])
  expect(tables.drain()).toEqual([])
})

it('tells a row that left by its last value, and nothing of one that was never there', () => {
  const tables = createRowTables()
  tables.backup_parameter.put(a)
  tables.drain()
  tables.backup_parameter.remove(a)
  tables.backup_parameter.remove(b)

  expect(tables.drain()).toEqual([{ table: 'backup_parameter', op: 'remove', row: a }])
  expect([...tables.all()]).toEqual([])
})

it('keeps the same key of two tables apart', () => {
  const tables = createRowTables()
  tables.backup_parameter.put(a)
  tables.parameter.put({
    ...a,
    data_type: 'INT',
    info: '',
    section: '',
    scope: 'TENANT',
    edit_level: '',
    default_value: '',
  })

  expect(tables.drain().map((change) => change.table)).toEqual(['backup_parameter', 'parameter'])
})

it('finds the rows of one tenant, in the order they came, as they are now', () => {
  const tables = createRowTables()
  tables.backup_parameter.put(a)
  tables.backup_parameter.put({ ...a, tenant_id: 1004 })
  tables.backup_parameter.put(b)
  tables.backup_parameter.put({ ...a, value: '2' })
  tables.backup_parameter.remove(b)

  expect([...tables.backup_parameter.ofTenant(1002)]).toEqual([{ ...a, value: '2' }])
  expect([...tables.backup_parameter.ofTenant(1006)]).toEqual([])
})
