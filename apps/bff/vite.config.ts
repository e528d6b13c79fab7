import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

/** One file for Node, with all that it needs but Node itself: whoever has it needs no registry. */
export default defineConfig({
  resolve: { conditions: ['@tidemark/source'] },
  ssr: { noExternal: true, resolve: { conditions: ['@tidemark/source'] } },
  define: { TIDEMARK_BUILD: JSON.stringify({ version: versionHere(), commit: commitHere() }) },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    outDir: '../../dist',
    emptyOutDir: false,
    license: { fileName: 'licenses.json' },
    rollupOptions: { output: { entryFileNames: 'server.mjs' } },
  },
})

function versionHere(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  throw new Error('package.json has no version')
}

/** An archive of the sources is no repository: then the commit may be told, or is not known. */
function commitHere(): string | null {
  if (process.env.TIDEMARK_COMMIT) return process.env.TIDEMARK_COMMIT
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}
