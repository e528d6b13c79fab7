const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Stretches that people count in. */
const DURATION_STEPS = [1_000, 10_000, 30_000]
  .concat([1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE_MS))
  .concat([1, 2, 3, 6, 12].map((hours) => hours * HOUR_MS))
  .concat([1, 2, 7].map((days) => days * DAY_MS))

/** Round numbers of each unit of 1,024. */
const BYTE_STEPS = [0, 1, 2, 3, 4, 5].flatMap((power) =>
  [1, 2, 5, 10, 20, 50, 100, 200, 500].map((n) => n * 1024 ** power),
)

const MAX_STEPS = 4

/** Marks of an axis from zero to beyond `max`, at most four apart: the steps are of the kind that people read. */
export function axisSteps(max: number, kind: 'bytes' | 'duration'): number[] {
  const steps = kind === 'bytes' ? BYTE_STEPS : DURATION_STEPS
  const step = steps.find((candidate) => candidate * MAX_STEPS >= max) ?? max / MAX_STEPS
  const count = Math.max(1, Math.ceil(max / step))
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
