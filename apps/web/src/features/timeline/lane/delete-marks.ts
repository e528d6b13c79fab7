import type { DeleteJob } from '@tidemark/contract'
import type { Scale } from '../axis/scale.ts'
import { jobSpan } from './bar.ts'

/** A delete, or several that lie too close to be told apart. */
export interface DeleteBar {
  readonly jobs: readonly DeleteJob[]
  readonly fromMs: number
  readonly toMs: number
  readonly x: number
  readonly width: number
  readonly failed: boolean
}

const MIN_PX = 6
const GAP_PX = 3
/** Deletes have a tenth of a lane's elements: they are no backups. */
const SHARE = 0.1
const NODES_EACH = 3

/** A lane's deletes as bars; those that touch become one, ever more coarsely until they fit the budget. */
export function deleteMarks(
  jobs: readonly DeleteJob[],
  scale: Scale,
  { asOfMs, budget }: { asOfMs: number; budget: number },
): readonly DeleteBar[] {
  const most = Math.max(2, Math.floor((budget * SHARE) / NODES_EACH))
  let gapPx = GAP_PX
  let bars = together(jobs, scale, asOfMs, gapPx)
  while (bars.length > most && gapPx < scale.widthPx * 4) {
    gapPx *= 2
    bars = together(jobs, scale, asOfMs, gapPx)
  }
  return bars
}

function together(jobs: readonly DeleteJob[], scale: Scale, asOfMs: number, gapPx: number): DeleteBar[] {
  const bars: DeleteBar[] = []
  for (const job of jobs) {
    const bar = toBar(job, scale, asOfMs)
    if (bar === null) continue
    const before = bars.at(-1)
    if (before !== undefined && bar.x < before.x + before.width + gapPx) bars[bars.length - 1] = joined(before, bar)
    else bars.push(bar)
  }
  return bars
}

function toBar(job: DeleteJob, scale: Scale, asOfMs: number): DeleteBar | null {
  const span = jobSpan(job, asOfMs)
  if (span === null) return null
  const width = Math.max(MIN_PX, scale.px(span.toMs - span.fromMs))
  return { jobs: [job], ...span, x: scale.x(span.fromMs), width, failed: job.state === 'failed' }
}

function joined(a: DeleteBar, b: DeleteBar): DeleteBar {
  const end = Math.max(a.x + a.width, b.x + b.width)
  return {
    jobs: [...a.jobs, ...b.jobs],
    fromMs: a.fromMs,
    toMs: Math.max(a.toMs, b.toMs),
    x: a.x,
    width: end - a.x,
    failed: a.failed || b.failed,
  }
}
