import type { PhaseSegment } from '@tidemark/contract'
import type { JobKey } from './snapshot.ts'

type Phases = ReadonlyMap<JobKey, readonly PhaseSegment[]>

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
  const changed = now.size !== before.size || [...now].some(([key, segments]) => segments !== before.get(key))
  return changed ? now : before
}

function openPhase(segments: readonly PhaseSegment[]): string | null {
  const last = segments.at(-1)
  return last === undefined || last.leftAt !== null ? null : last.phase
}

function close(segments: readonly PhaseSegment[], at: string): PhaseSegment[] {
  return segments.map((segment) => (segment.leftAt === null ? { ...segment, leftAt: at } : segment))
}
