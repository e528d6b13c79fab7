// Finds a browser, then measures.
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { fromSource } from './lib/from-source.mjs'
import { run } from './lib/run.mjs'

const { env } = await ensureBrowser({ run, log: console.log })
process.exit(await run(process.execPath, [...fromSource, 'bench/run.ts'], { env }))
