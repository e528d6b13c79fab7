// A real OceanBase engine on a port of loopback until SIGTERM or Ctrl-C: `npm run engine -- --port 2881 --verbose`.
import { parseArgs } from 'node:util'
import { fetchEngine, NoEngine, startEngine } from './lib/engine.mjs'

const { values } = parseArgs({ options: { port: { type: 'string' }, verbose: { type: 'boolean', default: false } } })

try {
  await fetchEngine()
  const port = values.port === undefined ? undefined : Number(values.port)
  const engine = await startEngine({ port, stdio: values.verbose ? 'inherit' : 'ignore' })
  console.log(`Engine is ready: ${engine.url} (mysql -h127.0.0.1 -P${engine.port} -uroot)`)
  process.exit(await engine.child.ended)
} catch (error) {
  if (!(error instanceof NoEngine)) throw error
  console.error(error.message)
  process.exit(1)
}
