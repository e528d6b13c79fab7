import type { BackupJob, JobState } from '@tidemark/contract'
import type { Scale } from '../axis/scale.ts'
import type { Span } from '../axis/span.ts'

/** How a bar is painted: by kind when all is well, since colour is for what needs somebody. */
type BarLook = 'full' | 'inc' | 'run' | 'failed' | 'canceled'

const STATE_LOOK = {
  queued: 'run',
  running: 'run',
  canceling: 'run',
  completed: 'kind',
  failed: 'failed',
  canceled: 'canceled',
  unknown: 'canceled',
} as const satisfies Record<JobState, BarLook | 'kind'>

/** Narrower than this a bar can neither be seen nor hit. */
export const MIN_BAR_PX = 4

export interface Bar {
  readonly job: BackupJob
  readonly look: BarLook
  readonly tall: boolean
  readonly x: number
  readonly width: number
  /** What the time alone would give, before the minimum width. */
  readonly naturalPx: number
}

/**
 * The stretch of time a job takes. An open job ends at `asOfMs`: the last moment the database spoke, not the
 * browser's now, so a bar stops growing when the connection is lost. null: OceanBase gave no start.
 */
export function jobSpan(job: Pick<BackupJob, 'startedAt' | 'endedAt'>, asOfMs: number): Span | null {
  if (job.startedAt === null) return null
  const fromMs = Date.parse(job.startedAt)
  const endMs = job.endedAt === null ? asOfMs : Date.parse(job.endedAt)
  return { fromMs, toMs: Math.max(fromMs, endMs) }
}

/** A job's bar, or null where it has no place on the axis. */
export function jobBar(job: BackupJob, scale: Scale, asOfMs: number): Bar | null {
  const span = jobSpan(job, asOfMs)
  if (span === null) return null
  const naturalPx = scale.px(span.toMs - span.fromMs)
  const look = STATE_LOOK[job.state]
  return {
    job,
    look: look === 'kind' ? (job.backupType === 'full' ? 'full' : 'inc') : look,
    tall: job.backupType === 'full',
    x: scale.x(span.fromMs),
    width: Math.max(MIN_BAR_PX, naturalPx),
    naturalPx,
  }
}
