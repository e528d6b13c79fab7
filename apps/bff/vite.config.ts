import { defineConfig } from 'vite'

/** One file for Node: our own packages are bundled from source, what the registry has stays outside. */
export default defineConfig({
  resolve: { conditions: ['@tidemark/source'] },
  ssr: { noExternal: [/^@tidemark\//], resolve: { conditions: ['@tidemark/source'] } },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    outDir: 'dist',
    sourcemap: true,
    rollupOptions: { output: { entryFileNames: 'main.js' } },
  },
})
