import type { EngineFunction } from './engine-function.ts'
import { MOMENT_FUNCTIONS } from './moments.ts'
import { NUMBER_FUNCTIONS } from './numbers.ts'
import { TEXT_FUNCTIONS } from './texts.ts'

export const ENGINE_FUNCTIONS: readonly EngineFunction[] = [...NUMBER_FUNCTIONS, ...TEXT_FUNCTIONS, ...MOMENT_FUNCTIONS]
