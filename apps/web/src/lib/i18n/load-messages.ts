import type { Language } from './language.ts'
import { en, type Messages } from './messages/en.ts'

/** English is in the bundle; Chinese is a chunk of its own, fetched when it is wanted. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (language === 'en') return en
  const { zh } = await import('./messages/zh.ts')
  return zh
}
