import type { BackupJob } from '@tidemark/contract'
import { jobKey } from '../../../domain/job-key.ts'

/** Shorter jobs are shown with so much around them that the stretch still says something. */
const MIN_MARGIN_MS = 30 * 60_000

/**
 * The timeline's address with this job selected, and as much time around it as it took. null: it has no place there,
 * because nobody knows when it began.
 */
export function onTimeline(job: BackupJob, asOfMs: number): Record<string, string> | null {
  if (job.startedAt === null) return null
  const fromMs = Date.parse(job.startedAt)
  const toMs = job.endedAt === null ? asOfMs : Date.parse(job.endedAt)
  const marginMs = Math.max(MIN_MARGIN_MS, toMs - fromMs)
  return {
    from: new Date(fromMs - marginMs).toISOString(),
    to: new Date(Math.max(fromMs, toMs) + marginMs).toISOString(),
    ...(job.isParent ? {} : { job: jobKey(job) }),
  }
}
