import type { Scale } from './scale.ts'

/** month: the first of a month on a long axis · day: local midnight · time: a moment within a day. */
export interface Tick {
  readonly atMs: number
  readonly kind: 'month' | 'day' | 'time'
}

/** Milliseconds east of UTC at a moment, in the zone the reader chose. */
export type OffsetAt = (ms: number) => number

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const TIME_STEPS = [1, 2, 5, 10, 15, 30].map((n) => n * MINUTE).concat([1, 2, 3, 6, 12].map((n) => n * HOUR))
const DAY_STEPS = [1, 2, 7, 14]
const MONTH_STEPS = [1, 2, 3, 6, 12]
/** 5 January 1970, the first Monday: weeks are counted from Mondays. */
const FIRST_MONDAY = 4
/** A label such as "Wed 19" with air around it. */
const MIN_GAP_PX = 76

/** Moments to label, in the reader's own days and hours, never closer than a label is wide. */
export function ticks(scale: Scale, offsetAt: OffsetAt): Tick[] {
  const minStepMs = scale.span.toMs > scale.span.fromMs ? (MIN_GAP_PX / scale.px(DAY)) * DAY : DAY
  const time = TIME_STEPS.find((step) => step >= minStepMs)
  if (time !== undefined) return timeTicks(scale, time, offsetAt)
  const days = DAY_STEPS.find((step) => step * DAY >= minStepMs)
  if (days !== undefined) return dayTicks(scale, days, offsetAt)
  return monthTicks(scale, MONTH_STEPS.find((step) => step * 28 * DAY >= minStepMs) ?? 12, offsetAt)
}

/** A local wall-clock moment back to the instant: the offset is looked up where it will hold. */
function toInstant(localMs: number, offsetAt: OffsetAt): number {
  return localMs - offsetAt(localMs - offsetAt(localMs))
}

function timeTicks({ span }: Scale, stepMs: number, offsetAt: OffsetAt): Tick[] {
  const found: Tick[] = []
  const firstLocal = Math.floor((span.fromMs + offsetAt(span.fromMs)) / stepMs) * stepMs
  for (let local = firstLocal; local <= span.toMs + offsetAt(span.toMs) + HOUR; local += stepMs) {
    found.push({ atMs: toInstant(local, offsetAt), kind: local % DAY === 0 ? 'day' : 'time' })
  }
  return within(found, span)
}

function dayTicks({ span }: Scale, stepDays: number, offsetAt: OffsetAt): Tick[] {
  const found: Tick[] = []
  const firstDay = Math.floor((span.fromMs + offsetAt(span.fromMs)) / DAY)
  const lastDay = Math.ceil((span.toMs + offsetAt(span.toMs)) / DAY)
  for (let day = firstDay; day <= lastDay; day += 1) {
    if ((day - FIRST_MONDAY) % stepDays === 0) found.push({ atMs: toInstant(day * DAY, offsetAt), kind: 'day' })
  }
  return within(found, span)
}

function monthTicks({ span }: Scale, stepMonths: number, offsetAt: OffsetAt): Tick[] {
  const found: Tick[] = []
  const first = new Date(span.fromMs + offsetAt(span.fromMs))
  for (let month = 0; ; month += 1) {
    const local = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1)
    if (local - offsetAt(span.toMs) > span.toMs) return within(found, span)
    const index = first.getUTCMonth() + month
    if (index % stepMonths === 0) found.push({ atMs: toInstant(local, offsetAt), kind: 'month' })
  }
}

function within(found: Tick[], span: Scale['span']): Tick[] {
  return found.filter((tick) => tick.atMs >= span.fromMs && tick.atMs <= span.toMs)
}
