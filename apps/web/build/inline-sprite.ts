import { readFile } from 'node:fs/promises'
import type { Plugin } from 'vite'

/** Symbols and patterns stand in the page itself: `<use href="#…">` then needs neither a request nor a CSP source. */
export function inlineSprite(): Plugin {
  const files = ['icons.svg', 'patterns.svg'].map((name) => new URL(`../src/ui/${name}`, import.meta.url))
  return {
    name: 'tidemark:sprite',
    transformIndexHtml: {
      order: 'pre',
      handler: async (html) => {
        const sprites = await Promise.all(files.map((file) => readFile(file, 'utf8')))
        return html.replace('<!-- sprite -->', () => sprites.join(''))
      },
    },
  }
}
