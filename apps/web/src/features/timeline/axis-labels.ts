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
  const day = formatter({ weekday: 'short', day: 'numeric' })
  const dayOfMonth = formatter({ day: 'numeric', month: 'short' })
  const month = formatter({ month: 'short', year: 'numeric' })
  const time = formatter({ hour: '2-digit', minute: '2-digit' })
  const date = formatter({ day: 'numeric', month: 'short', year: 'numeric' })
  const dateTime = formatter({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
  return {
    time,
    tick: (tick: Tick, span: Span) => {
      if (tick.kind === 'month') return month(tick.atMs)
      if (tick.kind === 'time') return time(tick.atMs)
      return lengthMs(span) > 14 * DAY_MS ? dayOfMonth(tick.atMs) : day(tick.atMs)
    },
    /** An end of the visible span: the day alone when days are what is seen. */
    edge: (ms: number, span: Span) => (lengthMs(span) > 2 * DAY_MS ? date(ms) : dateTime(ms)),
  }
}

export type AxisWords = ReturnType<typeof axisWords>
