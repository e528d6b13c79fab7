import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { writeStored } from '../stored.ts'
import type { Language } from './language.ts'
import { LanguageContext } from './language-context.ts'
import { loadMessages } from './load-messages.ts'
import type { Messages } from './messages/en.ts'
import { createTranslate } from './translate.ts'

interface LanguageProviderProps {
  readonly language: Language
  /** Loaded before the first render, so that no other language flashes. */
  readonly messages: Messages
  readonly children: ReactNode
}

export function LanguageProvider({ language, messages, children }: LanguageProviderProps) {
  const [now, setNow] = useState({ language, messages })
  const setLanguage = useCallback((next: Language) => {
    writeStored('language', next)
    void loadMessages(next).then((loaded) => setNow({ language: next, messages: loaded }))
  }, [])
  useEffect(() => {
    document.documentElement.lang = now.language === 'zh' ? 'zh-CN' : 'en'
  }, [now.language])
  const state = useMemo(
    () => ({ language: now.language, t: createTranslate(now.messages), setLanguage }),
    [now, setLanguage],
  )
  return <LanguageContext value={state}>{children}</LanguageContext>
}
