import type { Language } from '../i18n/language.ts'

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const UNITS = {
  en: { day: 'd', hour: 'h', minute: 'm', second: 's', minuteAlone: 'min' },
  zh: { day: '天', hour: '小时', minute: '分', second: '秒', minuteAlone: '分钟' },
} as const satisfies Record<Language, object>

/** The two largest units: `0.4 s`, `12 s`, `14 m 20 s`, `3 h 04 m`, `9 d 12 h`. */
export function formatDuration(ms: number, language: Language): string {
  const unit = UNITS[language]
  const whole = Math.max(0, ms)
  if (whole < SECOND_MS)
    return whole === 0 ? `0 ${unit.second}` : `${Math.max(0.1, whole / 1_000).toFixed(1)} ${unit.second}`
  if (whole < MINUTE_MS) return `${Math.floor(whole / SECOND_MS)} ${unit.second}`
  if (whole < HOUR_MS) return pair(whole, MINUTE_MS, SECOND_MS, unit.minute, unit.second)
  if (whole < DAY_MS) return pair(whole, HOUR_MS, MINUTE_MS, unit.hour, unit.minute)
  return `${Math.floor(whole / DAY_MS)} ${unit.day} ${Math.floor((whole % DAY_MS) / HOUR_MS)} ${unit.hour}`
}

/** The largest unit alone, to say how long ago something was: `12 min`, `3 h`. */
export function formatCoarseDuration(ms: number, language: Language): string {
  const unit = UNITS[language]
  if (ms < SECOND_MS) return formatDuration(ms, language)
  if (ms < MINUTE_MS) return `${Math.floor(ms / SECOND_MS)} ${unit.second}`
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} ${unit.minuteAlone}`
  if (ms < DAY_MS) return `${Math.floor(ms / HOUR_MS)} ${unit.hour}`
  return `${Math.floor(ms / DAY_MS)} ${unit.day}`
}

function pair(ms: number, largeMs: number, smallMs: number, large: string, small: string): string {
  const rest = Math.floor((ms % largeMs) / smallMs)
  return `${Math.floor(ms / largeMs)} ${large} ${String(rest).padStart(2, '0')} ${small}`
}
