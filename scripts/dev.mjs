// What `npm run dev` does: the simulator with its demo, the BFF restarted at each change, Vite with hot reload.

import { openSimulator } from './lib/console.mjs'
import { freePort } from './lib/free-port.mjs'
import { endChildren, start } from './lib/run.mjs'

const simulator = await openSimulator({ scenario: 'demo' })
const port = await freePort()
const bff = ['--conditions=@tidemark/source', 'apps/bff/src/main.ts', '--demo-port', String(simulator.port)]
const server = start(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'watch', ...bff], {
  env: { PORT: String(port), NODE_ENV: 'development' },
})
const vite = start(process.execPath, ['node_modules/vite/bin/vite.js'], {
  cwd: 'apps/web',
  env: { BFF_URL: `http://127.0.0.1:${port}` },
})
console.log(`Demo cluster on 127.0.0.1:${simulator.port}, control on ${simulator.controlPort}; the BFF on ${port}`)

const code = await Promise.race([simulator.child.ended, server.ended, vite.ended])
await endChildren()
process.exit(code)
