// Finds a browser, or gets one, then runs the stories of e2e/ in it. Arguments go to Playwright.
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { run } from './lib/run.mjs'

const { env } = await ensureBrowser({ run, log: console.log })
const conditions = [process.env.NODE_OPTIONS, '--conditions=@tidemark/source'].filter(Boolean).join(' ')
const command = ['node_modules/@playwright/test/cli.js', 'test', ...process.argv.slice(2)]
process.exit(await run(process.execPath, command, { env: { ...env, NODE_OPTIONS: conditions } }))
