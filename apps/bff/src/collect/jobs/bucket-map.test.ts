import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BucketMap } from './bucket-map.ts'

it('is what a map would be, and the one before stays as it was', () => {
  const entries = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.option(fc.integer(), { nil: undefined })))
  fc.assert(
    fc.property(entries, entries, (first, second) => {
      const model = new Map<string, number>()
      const put = ([key, value]: readonly [string, number | undefined]) =>
        value === undefined ? model.delete(key) : model.set(key, value)
      const before = BucketMap.empty<number>().with(first)
      first.forEach(put)
      const known = new Map(model)
      const after = before.with(second)
      second.forEach(put)

      for (const [map, expected] of [
        [before, known],
        [after, model],
      ] as const) {
        expect(map.size).toBe(expected.size)
        for (const [key] of [...first, ...second]) expect(map.get(key)).toBe(expected.get(key))
      }
    }),
  )
})
