import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OrderedList } from './ordered-list.ts'

const byValue = (a: number, b: number) => a - b
const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 20_000 }), { maxLength: 3000, size: 'max' })

it('is what sorting everything anew would be, and leaves the list before as it was', () => {
  fc.assert(
    fc.property(numbers, numbers, fc.nat(), (first, second, seed) => {
      const before = OrderedList.of(byValue, first.toSorted(byValue))
      const gone = first.filter((value) => (value + seed) % 3 === 0)
      const known = new Set(first)
      const come = second.filter((value) => !known.has(value))
      const after = before.with(come, gone)

      expect([...before]).toEqual(first.toSorted(byValue))
      expect([...after]).toEqual([...first.filter((value) => !gone.includes(value)), ...come].toSorted(byValue))
      expect(after.size).toBe([...after].length)
    }),
    { numRuns: 40 },
  )
})

it('finds places and cuts pages as an array would', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.integer({ min: -1, max: 20_001 }),
      fc.nat(3100),
      fc.nat(700),
      (values, place, from, count) => {
        const sorted = values.toSorted(byValue)
        const list = OrderedList.of(byValue, sorted)
        const index = sorted.findIndex((value) => value > place)

        expect(list.indexOf((value) => value > place)).toBe(index < 0 ? sorted.length : index)
        expect(list.slice(from, count)).toEqual(sorted.slice(from, from + count))
      },
    ),
    { numRuns: 100 },
  )
})

it('grows from nothing, one by one, and shrinks to nothing', () => {
  let list = OrderedList.of(byValue)
  for (let value = 2000; value > 0; value -= 1) list = list.with([value])
  expect(list.slice(0, 3)).toEqual([1, 2, 3])
  for (let value = 1; value <= 2000; value += 1) list = list.with([], [value])
  expect([list.size, [...list]]).toEqual([0, []])
})
