import { expect, it } from 'vitest'
import { Turns } from './turns.ts'

it('takes all at once where they are few', () => {
  expect(new Turns(3).next([5, 1, 3])).toEqual([5, 1, 3])
})

it('goes round, and the same come again until they had their turn', () => {
  const turns = new Turns(2)
  const seen = Array.from({ length: 4 }, () => {
    const asked = turns.next([9, 1, 5, 3, 7])
    expect(turns.next([9, 1, 5, 3, 7])).toEqual(asked)
    turns.took()
    return asked
  })
  expect(seen).toEqual([
    [1, 3],
    [5, 7],
    [9, 1],
    [3, 5],
  ])
})

it('passes over who left, and meets who came', () => {
  const turns = new Turns(2)
  turns.next([1, 3, 5])
  turns.took()
  expect(turns.next([1, 4, 6, 8])).toEqual([4, 6])
})
