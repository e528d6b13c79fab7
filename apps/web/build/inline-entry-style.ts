import type { Plugin } from 'vite'

/**
 * The style of the first page stands in its HTML: it is painted without waiting for another request. Pages that come
 * later would still wait for the file it was, and break without it; their lists name the first script in its place,
 * which is there already.
 */
export function inlineEntryStyle(): Plugin {
  return {
    name: 'tidemark:style',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // After Vite has written into each chunk what it needs.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset' || typeof page.source !== 'string') return
        page.source = page.source.replaceAll(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (link, name) => {
          const style = bundle[name]
          if (style?.type !== 'asset') return link
          delete bundle[name]
          const entry = Object.values(bundle).find((output) => output.type === 'chunk' && output.isEntry)
          for (const output of Object.values(bundle)) {
            if (output.type === 'chunk' && entry !== undefined) {
              output.code = output.code.replaceAll(baseName(name), baseName(entry.fileName))
            }
          }
          return `<style>${String(style.source).trim()}</style>`
        })
      },
    },
  }
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
