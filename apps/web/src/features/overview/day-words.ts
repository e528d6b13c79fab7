import type { StripDay } from '@tidemark/contract'
import type { Format } from '../../lib/format/use-format.ts'
import type { Translate } from '../../lib/i18n/use-t.ts'

interface DayWordsDeps {
  readonly t: Translate
  readonly format: Pick<Format, 'day' | 'bytes' | 'offsetMsAt'>
}

/** What one day of a strip holds: `21 Nov: 3 completed, 1 failed, 39.9 GiB written`. */
export function dayWords(day: StripDay, { t, format }: DayWordsDeps): string {
  const { state, archive, completed, failed, canceled, outputBytes } = day
  const ended = { completed, failed, canceled }
  const words = [
    ...(state === 'before-first' || state === 'none' || state === 'running' ? [t(`overview.day.${state}`)] : []),
    ...(['completed', 'failed', 'canceled'] as const)
      .filter((end) => ended[end] > 0)
      .map((end) => t(`overview.day.${end}`, { count: ended[end] })),
    ...(outputBytes > 0 ? [t('overview.day.written', { bytes: format.bytes(outputBytes) })] : []),
    ...(archive === 'gap' ? [t('overview.day.gap')] : []),
  ]
  // The day is one of the reader's zone, so its noon there is surely within it.
  const noonMs = Date.parse(`${day.day}T12:00:00Z`)
  return t('overview.day', { day: format.day(noonMs - format.offsetMsAt(noonMs)), words: words.join(', ') })
}
