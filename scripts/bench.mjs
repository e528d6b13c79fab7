// Finds a browser, then measures.
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { run } from './lib/run.mjs'

const { env } = await ensureBrowser({ run, log: console.log })
process.exit(await run(process.execPath, ['--import', 'tsx', '--conditions=@tidemark/source', 'bench/run.ts'], { env }))
