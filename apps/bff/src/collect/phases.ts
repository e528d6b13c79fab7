import type { PhaseSegment } from '@tidemark/contract'
import type { JobKey } from './snapshot.ts'

type Phases = ReadonlyMap<JobKey, readonly PhaseSegment[]>

/** Jobs whose phases are remembered, the last that were watched: a console runs for years. */
const REMEMBERED = 1000

/**
 * The views show only the present phase, so what was watched is kept here: a phase is entered at the poll that first
 * saw it and left at the one that no longer did. `current`: the STATUS of each task in flight.
 */
export function watchPhases(before: Phases, current: ReadonlyMap<JobKey, string>, at: string): Phases {
  const now = new Map(before)
  for (const [key, phase] of current) {
    const segments = before.get(key) ?? []
    if (openPhase(segments) !== phase) now.set(key, [...close(segments, at), { phase, enteredAt: at, leftAt: null }])
  }
  for (const [key, segments] of before) {
    if (!current.has(key) && openPhase(segments) !== null) now.set(key, close(segments, at))
  }
  for (const key of now.keys()) {
    if (now.size <= REMEMBERED) break
    if (!current.has(key)) now.delete(key)
  }
  const changed = now.size !== before.size || [...now].some(([key, segments]) => segments !== before.get(key))
  return changed ? now : before
}

/** Whether a phase was seen that is not closed. */
export function isInPhase(phases: Phases): boolean {
  for (const segments of phases.values()) if (openPhase(segments) !== null) return true
  return false
}

function openPhase(segments: readonly PhaseSegment[]): string | null {
  const last = segments.at(-1)
  return last === undefined || last.leftAt !== null ? null : last.phase
}

function close(segments: readonly PhaseSegment[], at: string): PhaseSegment[] {
  return segments.map((segment) => (segment.leftAt === null ? { ...segment, leftAt: at } : segment))
}
