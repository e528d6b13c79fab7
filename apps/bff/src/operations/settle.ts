import type { Snapshot } from '../collect/snapshot.ts'
import type { StepProgress, StoredOperation } from './stored-operation.ts'

/** How long the views may take, of the database's time. */
const SETTLE_MS = 60_000

/**
 * Looks at a snapshot for what became of the statements that were sent. A step that is not seen after a minute is said
 * to be so, and is looked for all the same. Returns whether anything is known better now.
 */
export function settle(stored: StoredOperation, snapshot: Snapshot): boolean {
  const next = stored.progress.map((progress, index) => settleStep(stored, index, progress, snapshot))
  const changed = next.some((progress, index) => progress !== stored.progress[index])
  if (changed) stored.progress = next
  return changed
}

function settleStep(stored: StoredOperation, index: number, progress: StepProgress, snapshot: Snapshot): StepProgress {
  const step = stored.steps[index]
  const { settlement, answeredAt } = progress
  if (step === undefined || settlement === null || answeredAt === null) return progress
  const answeredMs = Date.parse(answeredAt)
  if (snapshot.observedAtMs < answeredMs) return progress
  const { seen, jobs } = step.settled(snapshot)
  if (seen)
    return settlement === 'seen' && sameJobs(progress, jobs)
      ? progress
      : { ...progress, settlement: 'seen', jobs: [...jobs] }
  const late = snapshot.observedAtMs - answeredMs >= SETTLE_MS
  return settlement === 'pending' && late ? { ...progress, settlement: 'not-seen' } : progress
}

function sameJobs(
  progress: StepProgress,
  jobs: StepProgress['jobs'] | readonly StepProgress['jobs'][number][],
): boolean {
  return (
    progress.jobs.length === jobs.length &&
    progress.jobs.every(
      ({ tenantId, jobId }, index) => jobs[index]?.tenantId === tenantId && jobs[index]?.jobId === jobId,
    )
  )
}
