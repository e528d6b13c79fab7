import { useFreshnessStore } from '../freshness/freshness-context.ts'
import type { Language } from '../i18n/language.ts'
import { useLanguage } from '../i18n/language-context.ts'
import { formatBytes } from './bytes.ts'
import { formatCoarseDuration, formatDuration } from './duration.ts'
import { createInstantFormat, type InstantFormat } from './instant.ts'
import { type Zone, zoneLabel, zoneOffsetMs } from './zone.ts'
import { useZone } from './zone-context.ts'

export interface Format extends InstantFormat {
  /** The zone every time is in, as a number: `UTC+8`. */
  readonly zone: string
  readonly zoneName: Zone
  readonly offsetMsAt: (ms: number) => number
  readonly bytes: (bytes: number) => string
  /** Bytes a second. */
  readonly rate: (bytesPerSecond: number) => string
  readonly duration: (ms: number) => string
  /** `12 min`: a stretch by its largest unit alone. */
  readonly roughly: (ms: number) => string
  /** `12 min ago`, of a stretch in ms. */
  readonly ago: (elapsedMs: number) => string
  /** `62 %`, of a fraction 0 … 1. */
  readonly percent: (fraction: number) => string
  readonly count: (count: number) => string
}

/** Numbers, stretches and moments in the reader's language and zone; nothing else in the console formats them. */
export function useFormat(): Format {
  const { language } = useLanguage()
  const { zone } = useZone()
  const nowMs = useFreshnessStore().nowMs()
  const dayMs = Math.floor((nowMs + zoneOffsetMs(zone, nowMs)) / DAY_MS) * DAY_MS - zoneOffsetMs(zone, nowMs)
  return sharedFormat(language, zone, dayMs)
}

let newest: { readonly key: string; readonly format: Format } | null = null

/** One for every component: a list has hundreds, and the browser's formatters are what is slow to make. */
function sharedFormat(language: Language, zone: Zone, dayMs: number): Format {
  const key = `${language} ${zone} ${dayMs}`
  if (newest?.key !== key) newest = { key, format: createFormat(language, zone, dayMs) }
  return newest.format
}

const DAY_MS = 86_400_000
const COUNT = new Intl.NumberFormat('en')

/** `todayMs`: any moment of the day that is called today. */
export function createFormat(language: Language, zone: Zone, todayMs: number): Format {
  return {
    ...createInstantFormat(language, zone, todayMs),
    zone: zoneLabel(zone, todayMs),
    zoneName: zone,
    offsetMsAt: (ms) => zoneOffsetMs(zone, ms),
    bytes: formatBytes,
    rate: (bytesPerSecond) => `${formatBytes(bytesPerSecond)}/s`,
    duration: (ms) => formatDuration(ms, language),
    roughly: (ms) => formatCoarseDuration(ms, language),
    ago: (elapsedMs) => AGO[language](formatCoarseDuration(Math.max(0, elapsedMs), language)),
    percent: (fraction) => `${Math.floor(fraction * 100)} %`,
    count: (count) => COUNT.format(count),
  }
}

const AGO = {
  en: (stretch: string) => `${stretch} ago`,
  zh: (stretch: string) => `${stretch}前`,
} as const satisfies Record<Language, (stretch: string) => string>
