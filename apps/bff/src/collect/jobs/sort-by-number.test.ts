import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortByNumber } from './sort-by-number.ts'

it('sorts as comparing would, and keeps equal ones in their order', () => {
  const key = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger())
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const values = keys.map((of, index) => ({ of, index }))
      expect(sortByNumber(values, ({ of }) => of)).toEqual(
        values.toSorted((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0)),
      )
    }),
  )
})
