import type { JobEnd } from '../../engine/backup/job-end.ts'
import type { Trouble } from '../../engine/backup/trouble.ts'

/** What became of a backup of the past, and how much of its data it had copied by then (0 to 1). */
export interface Outcome {
  readonly end: JobEnd
  readonly fraction: number
}

export const COMPLETED: Outcome = { end: { status: 'COMPLETED' }, fraction: 1 }

export function failed(code: number, by: Trouble['by'], fraction: number): Outcome {
  return { end: { status: 'FAILED', trouble: { code, by } }, fraction }
}

export function canceled(fraction: number): Outcome {
  return { end: { status: 'CANCELED' }, fraction }
}
