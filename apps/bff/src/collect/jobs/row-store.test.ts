import { BACKUP_JOB_HISTORY } from '@tidemark/oceanbase'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RowStore } from './row-store.ts'

const { columns, row: schema } = BACKUP_JOB_HISTORY
const number = fc.bigInt(0n, 2n ** 64n - 1n).map(String)
const text = fc.oneof(fc.string(), fc.constantFrom('', '0', '007', '12', '-1', '1e3', '9007199254740993', 'null'))
const cells = Object.fromEntries(
  columns.map((name) => {
    if (name === 'TENANT_ID' || name === 'INITIATOR_TENANT_ID') return [name, fc.option(fc.nat())]
    return [name, fc.option(/_ID$|RESULT|INCARNATION/.test(name) && name !== 'EXECUTOR_TENANT_ID' ? number : text)]
  }),
)

it('gives back every row as it was, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.record(cells), { maxLength: 5 }), (raw) => {
      const store = new RowStore()
      const rows = raw.map((one) => schema.parse(one))
      const places = rows.map((row) => store.put(row, columns))
      expect(places.map((place) => schema.parse(store.get(place, columns)))).toEqual(rows)
    }),
  )
})
