import { describe, expect, it } from 'vitest'
import { axisSteps } from './axis-steps.ts'

const GIB = 1024 ** 3
const HOUR_MS = 3_600_000

describe('axisSteps', () => {
  it.each([
    [7 * GIB, 'bytes', [0, 2 * GIB, 4 * GIB, 6 * GIB, 8 * GIB]],
    [0, 'bytes', [0, 1]],
    [3.5 * HOUR_MS, 'duration', [0, HOUR_MS, 2 * HOUR_MS, 3 * HOUR_MS, 4 * HOUR_MS]],
  ] as const)('of %d %s', (max, kind, expected) => {
    expect(axisSteps(max, kind)).toEqual(expected)
  })

  it.each(['bytes', 'duration'] as const)(
    'begins at zero and reaches beyond the largest value in few steps: %s',
    (kind) => {
      for (let max = 1; max < 1e16; max *= 1.7) {
        const steps = axisSteps(max, kind)
        expect(steps[0]).toBe(0)
        expect(steps.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-9))
        expect(steps.length).toBeLessThanOrEqual(6)
      }
    },
  )
})
