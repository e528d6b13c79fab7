// Finds a browser, or gets one, then runs the stories of e2e/ in it. Arguments go to Playwright.
import { existsSync } from 'node:fs'
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { root } from './lib/root.mjs'
import { run } from './lib/run.mjs'

if (!existsSync(new URL('dist/server.mjs', root))) {
  console.error('dist/ is missing: npm run build')
  process.exit(1)
}

const { env } = await ensureBrowser({ run, log: console.log })
const conditions = [process.env.NODE_OPTIONS, '--conditions=@tidemark/source'].filter(Boolean).join(' ')
const command = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]
process.exit(await run(process.execPath, command, { env: { ...env, NODE_OPTIONS: conditions } }))
