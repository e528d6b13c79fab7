import { expect, it } from 'vitest'
import { createScale } from './scale.ts'
import { unobservedSpans } from './unobserved.ts'

const at = (hours: number) => Date.UTC(2025, 10, 20) + hours * 3_600_000
const iso = (hour: number) => new Date(at(hour)).toISOString()
/** Ten pixels an hour. */
const scale = createScale({ fromMs: at(0), toMs: at(24) }, 240)

it.each([
  ['what was missed', [[1, 2]], null, [[1, 2]]],
  [
    'near ones as one',
    [
      [1, 2],
      [2.2, 3],
    ],
    null,
    [[1, 3]],
  ],
  ['the time since the database last spoke', [], [20, 22], [[20, 22]]],
  ['nothing that is narrower than a pixel', [[1, 1.05]], null, []],
] as const)('hatches %s', (_name, stretches, away, expected) => {
  const spans = unobservedSpans(
    stretches.map(([from, to]) => ({ fromAt: iso(from), toAt: iso(to) })),
    away === null ? null : { fromMs: at(away[0]), toMs: at(away[1]) },
    scale,
  )
  expect(spans).toEqual(expected.map(([from, to]) => ({ fromMs: at(from), toMs: at(to) })))
})
