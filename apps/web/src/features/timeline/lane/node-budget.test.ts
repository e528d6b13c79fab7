import { expect, it } from 'vitest'
import { laneBudget } from './node-budget.ts'

it.each([1, 8, 20, 40, 50])('keeps %d lanes under 2,000 elements', (lanes) => {
  const budget = laneBudget(lanes)
  expect(lanes * (budget.marks + budget.bandParts * 5 + 4) + 160).toBeLessThanOrEqual(2000)
})

it('leaves every lane something to draw with', () => {
  expect(laneBudget(5000)).toEqual({ marks: 8, bandParts: 2 })
})
