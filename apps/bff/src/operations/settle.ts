import type { Snapshot } from '../collect/snapshot.ts'
import { jobsOfOperation } from '../domain/job-index.ts'
import type { OperationEntry, StepEntry } from './entry.ts'

/** After so long of the database's time a step that does not show is said not to. It may show all the same. */
const PATIENCE_MS = 60_000

/** Looks for what was sent in a snapshot. Returns whether anything about the operation changed. */
export function settle(entry: OperationEntry, snapshot: Snapshot): boolean {
  return entry.steps.map((step) => settleStep(entry, step, snapshot)).some((changed) => changed)
}

function settleStep(entry: OperationEntry, step: StepEntry, snapshot: Snapshot): boolean {
  const tied = tieJobs(entry, step, snapshot)
  const { settlement, sentAtMs, answeredAtMs, sighting } = step
  if (settlement === null || settlement === 'seen' || sentAtMs === null || sighting === null) return tied
  if (snapshot.observedAtMs < (answeredAtMs ?? sentAtMs)) return tied
  if (sighting(snapshot)) step.settlement = 'seen'
  else if (snapshot.observedAtMs - sentAtMs > PATIENCE_MS) step.settlement = 'not-seen'
  return tied || step.settlement !== settlement
}

/** Children appear after their parent, so a step keeps being tied to the jobs that carry its token. */
function tieJobs({ kind, operationId }: OperationEntry, step: StepEntry, snapshot: Snapshot): boolean {
  if (kind !== 'start-backup' || step.settlement === null) return false
  const jobs = jobsOfOperation(snapshot, operationId)
  if (jobs.length <= step.jobs.length) return false
  step.jobs = jobs.map(({ job: { tenantId, jobId } }) => ({ tenantId, jobId }))
  return true
}
