import { createContext, useContext } from 'react'
import type { Language } from './language.ts'
import type { Translate } from './translate.ts'

export interface LanguageState {
  readonly language: Language
  readonly t: Translate
  readonly setLanguage: (language: Language) => void
}

export const LanguageContext = createContext<LanguageState | null>(null)

export function useLanguage(): LanguageState {
  const state = useContext(LanguageContext)
  if (state === null) throw new Error('useLanguage outside of LanguageProvider')
  return state
}
