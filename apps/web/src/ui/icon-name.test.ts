import { expect, it } from 'vitest'
import { ICON_NAMES } from './icon-name.ts'
import sprite from './icons.svg?raw'

it('names every symbol of the sprite, and no other', () => {
  const symbols = [...sprite.matchAll(/<symbol id="i-([a-z-]+)"/g)].map(([, name]) => name)
  expect(new Set(symbols)).toEqual(new Set(ICON_NAMES))
})
