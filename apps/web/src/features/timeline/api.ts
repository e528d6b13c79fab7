import type { JobRef } from '@tidemark/contract'
import { isOpen } from '../../domain/is-open.ts'
import type { SnapshotAsk } from '../../lib/use-snapshot.ts'
import { fetchSpan, type Span } from './axis/span.ts'
import { instant } from './timeline-search.ts'

/** Jobs and archived log around a span: wider than it, so that a drag finds something there. */
export function timelineAsk(span: Span): SnapshotAsk<'timeline'> {
  const { fromMs, toMs } = fetchSpan(span)
  return {
    query: { from: instant(fromMs), to: instant(toMs) },
    moves: ({ lanes, requested }) => requested.length > 0 || lanes.some((lane) => lane.jobs.some(isOpen)),
  }
}

/** The selected job, with the phases that were watched. */
export function selectedJobAsk(ref: JobRef | null): SnapshotAsk<'job'> {
  return {
    params: { tenantId: ref?.tenantId ?? '', jobId: ref?.jobId ?? '' },
    enabled: ref !== null,
    moves: ({ job }) => isOpen(job),
  }
}
