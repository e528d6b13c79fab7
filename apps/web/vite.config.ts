import { readFile } from 'node:fs/promises'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Symbols and patterns stand in the page itself: `<use href="#…">` then needs neither a request nor a CSP source. */
function inlineSprite(): Plugin {
  const files = ['icons.svg', 'patterns.svg'].map((name) => new URL(`./src/ui/${name}`, import.meta.url))
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

/** The style of the first page stands in its HTML: it is painted without waiting for another request. */
function inlineEntryStyle(): Plugin {
  return {
    name: 'tidemark:style',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset' || typeof page.source !== 'string') return
      page.source = page.source.replaceAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (link, name) => {
        const style = bundle[name]
        if (style?.type !== 'asset') return link
        delete bundle[name]
        return `<style>${String(style.source).trim()}</style>`
      })
    },
  }
}

/** The BFF that `npm run dev` starts beside it. */
const bff = process.env.BFF_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  // The console works under any base path: the BFF puts it before these addresses and names it in the page.
  base: './',
  plugins: [react(), inlineSprite(), inlineEntryStyle()],
  resolve: { conditions: ['@tidemark/source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0, reportCompressedSize: false },
  server: { host: '127.0.0.1', proxy: { '/api': bff } },
})
