import { lengthMs, type Span } from './span.ts'
import type { OffsetAt, Tick } from './ticks.ts'

const DAY_MS = 86_400_000

/**
 * Words of the axis, in the reader's language and zone. Instants are shifted by the zone's offset and then written as
 * if in UTC, since a chosen zone can be a bare offset that Intl has no name for.
 */
export function axisWords(language: string, offsetAt: OffsetAt) {
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', hourCycle: 'h23', ...options })
    return (ms: number) => format.format(ms + offsetAt(ms))
  }
  const rangeFormatter = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', hourCycle: 'h23', ...options })
    return {
      one: (ms: number) => format.format(ms + offsetAt(ms)),
      range: ({ fromMs, toMs }: Span) => format.formatRange(fromMs + offsetAt(fromMs), toMs + offsetAt(toMs)),
    }
  }
  const day = formatter({ weekday: 'short', day: 'numeric' })
  const dayOfMonth = formatter({ day: 'numeric', month: 'short' })
  const month = formatter({ month: 'short', year: 'numeric' })
  const time = formatter({ hour: '2-digit', minute: '2-digit' })
  const date = rangeFormatter({ day: 'numeric', month: 'short', year: 'numeric' })
  const dateTime = rangeFormatter({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  const finenessOf = (span: Span) => (lengthMs(span) > 2 * DAY_MS ? date : dateTime)
  return {
    time,
    tick: (tick: Tick, span: Span) => {
      if (tick.kind === 'month') return month(tick.atMs)
      if (tick.kind === 'time') return time(tick.atMs)
      return lengthMs(span) > 14 * DAY_MS ? dayOfMonth(tick.atMs) : day(tick.atMs)
    },
    /** An end of the visible span: the day alone when days are what is seen. */
    edge: (ms: number, span: Span) => finenessOf(span).one(ms),
    /** The visible span; what its ends share is said once. */
    range: (span: Span) => finenessOf(span).range(span),
  }
}

export type AxisWords = ReturnType<typeof axisWords>
