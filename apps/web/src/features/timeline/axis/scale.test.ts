import { expect, it } from 'vitest'
import { createScale, round } from './scale.ts'

it('maps the edges of the span to the edges of the track', () => {
  const scale = createScale({ fromMs: 1000, toMs: 3000 }, 500)
  expect([scale.x(1000), scale.x(2000), scale.x(3000), scale.px(400)]).toEqual([0, 250, 500, 100])
})

it.each([60_000, 3_600_000, 7_777_777, 1e10])('goes there and back over %d ms', (length) => {
  for (const fromMs of [0, 1, 1e12]) {
    const scale = createScale({ fromMs, toMs: fromMs + length }, 1000)
    expect(scale.at(scale.x(fromMs + length / 3))).toBeCloseTo(fromMs + length / 3, 0)
  }
})

it('rounds to a tenth of a pixel', () => {
  expect([round(1.26), round(0.04), round(12)]).toEqual([1.3, 0, 12])
})
