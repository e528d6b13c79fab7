import { readStored, writeStored } from './stored.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The page's HTML applies it before the first paint, by the same key. */
const KEY = 'theme'

export function chosenTheme(): Theme {
  return THEMES.find((theme) => theme === readStored(KEY)) ?? 'system'
}

export function chooseTheme(theme: Theme): void {
  writeStored(KEY, theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
