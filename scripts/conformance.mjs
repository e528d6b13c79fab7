// `npm run conformance [-- ID …]`: the simulator, or the server at OB_URL, is held to every rule of OceanBase.
// `npm run conformance -- --engine`: a real engine, whose answers are the truth, is started and asked what we ask.
import { parseArgs } from 'node:util'
import { fetchEngine, NoEngine, startEngine } from './lib/engine.mjs'
import { fromSource } from './lib/from-source.mjs'
import { pnpm } from './lib/pnpm.mjs'
import { run } from './lib/run.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { engine: { type: 'boolean', default: false } },
})

process.exit(values.engine ? await judgedByEngine() : await judgedByRules())

/** The exit code of the numbered rules; only those whose ids begin as asked. */
function judgedByRules() {
  const runner = 'packages/simulator/conformance/conformance.ts'
  return run(process.execPath, [...fromSource, runner, ...positionals])
}

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
