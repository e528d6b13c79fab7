import { useLanguage } from './language-context.ts'
import type { Translate } from './translate.ts'

export type { MessageKey } from './messages/en.ts'
export type { MessageParams, Translate } from './translate.ts'

/** The words of the reader's language: `t('jobs.expand', { job: '42' })`. */
export function useT(): Translate {
  return useLanguage().t
}
