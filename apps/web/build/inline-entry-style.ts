import type { Plugin } from 'vite'

/** The style of the first page stands in its HTML: it is painted without waiting for another request. */
export function inlineEntryStyle(): Plugin {
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
