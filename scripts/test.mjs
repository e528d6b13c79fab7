// What `npm test` does, and CI with it: install what is missing, a browser included, then every check and every test.
import { ensureBrowser } from './lib/ensure-browser.mjs'
import { install, pnpm } from './lib/pnpm.mjs'
import { run } from './lib/run.mjs'
import { steps } from './lib/steps.mjs'

const script = (name, env) => () => pnpm(['run', name], { env })
let browser

await steps([
  ['Installing what is missing', install],
  ['Format', script('run:format')],
  ['Lint', script('run:lint')],
  ['Types', script('run:types')],
  ['Imports', script('run:imports')],
  ['Unit and component tests', script('run:unit')],
  ['Integration tests', script('run:integration')],
  ['Build', script('run:build')],
  [
    'Browser',
    async () => {
      browser = await ensureBrowser({ run, log: console.log })
      return 0
    },
  ],
  ['End-to-end tests', () => script('run:e2e', browser.env)()],
])
console.log('\nAll green.')
