import { useMemo } from 'react'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useLanguage } from '../../../lib/i18n/language-context.ts'
import { type AxisWords, axisWords } from './axis-labels.ts'

/** Words of the axis in the reader's language and zone. */
export function useAxisWords(): AxisWords {
  const { language } = useLanguage()
  const { offsetMsAt } = useFormat()
  return useMemo(() => axisWords(LOCALE[language], offsetMsAt), [language, offsetMsAt])
}

/** British English puts the day first, as the tables do. */
const LOCALE = { en: 'en-GB', zh: 'zh-CN' } as const
