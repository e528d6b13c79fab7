// What `npm test` does, and CI with it: install what is missing, a browser included, then every check and every test
// that needs no real engine.
import { install, pnpm } from './lib/pnpm.mjs'
import { steps } from './lib/steps.mjs'

const script = (name) => () => pnpm(['run', name])

await steps([
  ['Installing what is missing', install],
  ['Format', script('run:format')],
  ['Lint', script('run:lint')],
  ['Types', script('run:types')],
  ['Imports', script('run:imports')],
  ['Unit and component tests', script('run:unit')],
  ['Integration tests', script('run:integration')],
  ['Conformance to the rules of OceanBase', script('run:conformance')],
  ['Build', script('run:build')],
  ['End-to-end tests', script('run:e2e')],
])
console.log('\nAll green.')
