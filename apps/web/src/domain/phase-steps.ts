import { type JobPage, TASK_PHASES } from '@tidemark/contract'
import { isOpen } from './is-open.ts'

export interface PhaseStep {
  readonly phase: string
  readonly state: 'done' | 'now' | 'failed' | 'next'
  /** How long it took, or has taken so far; null: it was not watched. */
  readonly durationMs: number | null
}

/**
 * The phases of a job's task in OceanBase's order, as the collector saw them: the views keep only the present one, so
 * of a job that ended unwatched nothing is known and the answer is empty.
 */
export function phaseSteps({ job, phases }: Pick<JobPage, 'job' | 'phases'>, asOfMs: number): PhaseStep[] {
  const present = job.progress?.phase ?? phases.at(-1)?.phase
  if (present === undefined || job.isParent) return []
  const endMs = job.endedAt === null ? asOfMs : Date.parse(job.endedAt)
  const seen = new Map(
    phases.map(({ phase, enteredAt, leftAt }) => [
      phase,
      Math.max(0, (leftAt === null ? endMs : Date.parse(leftAt)) - Date.parse(enteredAt)),
    ]),
  )
  const order = orderOf([...seen.keys(), present])
  const presentIndex = order.indexOf(present)
  return order.map((phase, index) => ({
    phase,
    state: stateOf(job, index - presentIndex),
    durationMs: seen.get(phase) ?? null,
  }))
}

/** A version we do not know may have phases of its own; they stand after the one they were seen after. */
function orderOf(phases: readonly string[]): string[] {
  const order: string[] = [...TASK_PHASES]
  for (const [index, phase] of phases.entries()) {
    if (order.includes(phase)) continue
    const before = phases[index - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, phase)
  }
  return order
}

function stateOf(job: JobPage['job'], fromPresent: number): PhaseStep['state'] {
  if (job.state === 'completed' || fromPresent < 0) return 'done'
  if (fromPresent > 0) return 'next'
  return isOpen(job) ? 'now' : 'failed'
}
