import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { inlineEntryStyle } from './build/inline-entry-style.ts'
import { inlineSprite } from './build/inline-sprite.ts'
import { precompress } from './build/precompress.ts'

/** The BFF that `npm run dev` starts beside it. */
const bff = process.env.BFF_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  // The console works under any base path: the BFF puts it before these addresses and names it in the page.
  base: './',
  plugins: [react(), inlineSprite(), inlineEntryStyle(), precompress()],
  resolve: { conditions: ['@tidemark/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    license: { fileName: 'licenses.json' },
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // bench/ holds the first load to its budget, compressed as it is sent.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // What the first page needs is one script, however much of it the later pages share.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': bff } },
})
