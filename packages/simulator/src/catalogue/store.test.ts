import { afterAll, describe, expect, it } from 'vitest'
import { SqlError } from '../sql/sql-error.ts'
import { createStore } from './store.ts'
import { backupSet, put, remove } from './testing/rows.ts'

describe('the store', () => {
  const store = createStore()
  afterAll(() => store.close())
  const scns = () => store.rows('SELECT min_restore_scn AS c0 FROM backup_set ORDER BY c0', 1).map(([cell]) => cell)

  it('keeps 64 bits, in order', () => {
    const values = [2n ** 64n - 1n, 0n, 2n ** 63n - 1n, 2n ** 63n]
    store.apply(
      values.map((scn, index) => put('backup_set', backupSet({ backup_set_id: BigInt(index), min_restore_scn: scn }))),
    )
    expect(scns().map((cell) => BigInt(cell as string))).toEqual([0n, 2n ** 63n - 1n, 2n ** 63n, 2n ** 64n - 1n])
  })

  it('applies all changes or none', () => {
    const before = scns()
    const broken = { ...put('backup_set', backupSet({ backup_set_id: 9n })), table: 'nosuch' } as never
    expect(() => store.apply([put('backup_set', backupSet({ backup_set_id: 8n })), broken])).toThrow()
    expect(scns()).toEqual(before)
  })

  it('removes a row by its key', () => {
    store.apply([0n, 1n, 2n, 3n].map((id) => remove('backup_set', backupSet({ backup_set_id: id }))))
    expect(scns()).toEqual([])
  })

  it('passes a refusal of a function on', () => {
    expect(() => store.rows('SELECT exact_add(9223372036854775807, 1, 1) AS c0', 1)).toThrow(SqlError)
  })
})
