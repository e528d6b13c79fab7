import { expect, it } from 'vitest'
import { nextSort, sortedBy } from './job-sort.ts'

it.each([
  ['-startedAt', 'startedAt', 'descending', 'startedAt'],
  ['startedAt', 'startedAt', 'ascending', '-startedAt'],
  ['-startedAt', 'tenant', null, 'tenant'],
  ['tenant', 'tenant', 'ascending', '-tenant'],
  ['-startedAt', 'duration', null, '-duration'],
] as const)('sorted %s, the head of %s says %s and leads to %s', (sort, column, sorted, next) => {
  expect(sortedBy(sort, column)).toBe(sorted)
  expect(nextSort(sort, column)).toBe(next)
})
