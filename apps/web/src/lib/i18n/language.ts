const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** The address wins over what was chosen before, and that over what the browser prefers. */
export function chooseLanguage(search: string, stored: string | null, preferred: readonly string[]): Language {
  const asked = [new URLSearchParams(search).get('lang'), stored, ...preferred]
  return asked.map(toLanguage).find((language) => language !== null) ?? 'en'
}

function toLanguage(tag: string | null): Language | null {
  const primary = tag?.toLowerCase().split('-')[0]
  return LANGUAGES.find((language) => language === primary) ?? null
}
