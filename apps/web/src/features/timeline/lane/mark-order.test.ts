import { expect, it } from 'vitest'
import { neighbour } from './mark-order.ts'

const marks = [
  { key: 'a1', lane: 0, x: 10 },
  { key: 'a2', lane: 0, x: 50 },
  { key: 'c1', lane: 2, x: 12 },
  { key: 'c2', lane: 2, x: 90 },
]

it.each([
  ['a1', 'right', 'a2'],
  ['a2', 'left', 'a1'],
  ['a1', 'left', undefined],
  ['a2', 'down', 'c1'],
  ['c2', 'up', 'a2'],
  ['c1', 'down', undefined],
  ['gone', 'down', 'a1'],
] as const)('from %s %s is %s', (from, direction, to) => {
  expect(neighbour(marks, from, direction)?.key).toBe(to)
})

it('has nowhere to go in an empty drawing', () => {
  expect(neighbour([], 'a', 'left')).toBeNull()
})
