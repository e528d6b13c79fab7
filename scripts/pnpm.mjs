// Runs a script of package.json through the pinned pnpm, so that Node and npm are all a machine needs.
// `npm run check -- --x` → `npx pnpm@<pinned> run run:check --x`; pnpm installs first what is missing.
import { pnpm } from './lib/pnpm.mjs'

const [script, ...rest] = process.argv.slice(2)
process.exit(await pnpm(['run', script, ...rest]))
