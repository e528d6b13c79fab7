import { type Control, serveControl } from './control.ts'
import { WALL_CLOCK } from './session/clock.ts'
import { openSimulator, type Simulator, type SimulatorOptions } from './simulator.ts'

export type { AccountSpec, Fault, FaultSpec, Health, StatementEntry } from './control-client.ts'
export type { WallClock } from './session/clock.ts'

export interface StartOptions extends Partial<SimulatorOptions> {
  /** Port of the control API; 0 takes a free one. */
  readonly controlPort?: number
}

/** A simulator with its control API, in this process. */
export interface RunningSimulator extends Simulator {
  readonly controlPort: number
  /** `http://127.0.0.1:…`, for createControlClient. */
  readonly controlUrl: string
}

export const DEFAULTS = {
  port: 0,
  scenario: 'blank',
  seed: 1,
  speed: 1,
  version: '4.3.5',
  startUs: null,
  accounts: [],
  wall: WALL_CLOCK,
  report: (error: unknown) => process.emitWarning(error instanceof Error ? error : String(error)),
} satisfies SimulatorOptions

/** @throws UnknownScenario, or the listening error of either port */
export async function startSimulator({ controlPort = 0, ...options }: StartOptions = {}): Promise<RunningSimulator> {
  const simulator = await openSimulator({ ...DEFAULTS, ...options })
  const control = await openControl(simulator, controlPort)
  return {
    ...simulator,
    controlPort: control.port,
    controlUrl: `http://127.0.0.1:${control.port}`,
    async stop() {
      await control.stop()
      await simulator.stop()
    },
  }
}

async function openControl(simulator: Simulator, port: number): Promise<Control> {
  try {
    return await serveControl(simulator, port)
  } catch (error) {
    await simulator.stop()
    throw error
  }
}
