import { fromSource } from './from-source.mjs'
import { start } from './run.mjs'

/** Starts the embedded simulator as a process of its own. */
export function startSimulator({ port, controlPort, scenario, speed }) {
  return start(process.execPath, [
    ...fromSource,
    'packages/simulator/src/bin.ts',
    ...['--port', port, '--control-port', controlPort, '--scenario', scenario, '--speed', speed].map(String),
  ])
}
