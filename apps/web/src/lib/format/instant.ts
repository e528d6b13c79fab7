import type { Language } from '../i18n/language.ts'
import type { Zone } from './zone.ts'

/** A moment as the contract writes it, or in ms since 1970. */
export type Moment = string | number

export interface InstantFormat {
  /** `21 Nov 14:20:08`; the day is left out today, the year in this year. */
  readonly instant: (at: Moment) => string
  /** `14:20:08` today, else `20 Nov 14:20`: where a moment stands in a sentence. */
  readonly brief: (at: Moment) => string
  /** `14:20:08` */
  readonly time: (at: Moment) => string
  /** `14:20` */
  readonly clock: (at: Moment) => string
  /** `21 Nov` */
  readonly day: (at: Moment) => string
}

const TODAY = { en: 'today', zh: '今天' } as const satisfies Record<Language, string>
/** British English puts the day first, as the tables do. */
const LOCALE = { en: 'en-GB', zh: 'zh-CN' } as const satisfies Record<Language, string>

/** Formats moments for a reader's language and zone. `todayMs`: any moment of the day that is called today. */
export function createInstantFormat(language: Language, zone: Zone, todayMs: number): InstantFormat {
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(LOCALE[language], { timeZone: zone, hourCycle: 'h23', ...options })
    return (at: Moment) => format.format(toMs(at))
  }
  const time = formatter({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const clock = formatter({ hour: '2-digit', minute: '2-digit' })
  const dayOfYear = formatter({ day: 'numeric', month: 'short' })
  const date = formatter({ day: 'numeric', month: 'short', year: 'numeric' })
  const year = formatter({ year: 'numeric' })
  const today = date(todayMs)
  const thisYear = year(todayMs)
  const day = (at: Moment) => (year(at) === thisYear ? dayOfYear(at) : date(at))
  return {
    instant: (at) => `${date(at) === today ? TODAY[language] : day(at)} ${time(at)}`,
    brief: (at) => (date(at) === today ? time(at) : `${day(at)} ${clock(at)}`),
    time,
    clock,
    day,
  }
}

export function toMs(at: Moment): number {
  return typeof at === 'number' ? at : Date.parse(at)
}
