// `npm run conformance -- --engine`: a real engine, whose answers are the truth, is started and asked what we ask.
import { parseArgs } from 'node:util'
import { fetchEngine, NoEngine, startEngine } from './lib/engine.mjs'
import { pnpm } from './lib/pnpm.mjs'

const { values } = parseArgs({ options: { engine: { type: 'boolean', default: false } } })

process.exit(values.engine ? await judgedByEngine() : 0)

/** The exit code; the engine is gone afterwards. */
async function judgedByEngine() {
  const engine = await findEngine()
  if (engine === null) return process.env.TIDEMARK_REQUIRE_ENGINE ? 1 : 0
  const code = await pnpm(['run', 'run:engine-tests'], { env: { TIDEMARK_ENGINE_URL: engine.url } })
  await engine.stop()
  return code
}

/** The engine, ready; null, and said aloud: there is none here. */
async function findEngine() {
  try {
    await fetchEngine()
    return await startEngine()
  } catch (error) {
    if (!(error instanceof NoEngine)) throw error
    console.error(`\n✕ ${error.message}\n✕ NOTHING WAS COMPARED WITH A REAL ENGINE.\n`)
    return null
  }
}
