import type { BackupJob } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'
import type { Scale } from '../axis/scale.ts'
import type { Span } from '../axis/span.ts'
import { type Bar, jobBar, MIN_BAR_PX } from './bar.ts'

/** Many short jobs drawn as one: how many, and how many of them failed. */
export interface Cell {
  readonly fromMs: number
  readonly toMs: number
  readonly x: number
  readonly width: number
  readonly count: number
  readonly failed: number
  /** 1 few · 2 · 3 many, for the paint. */
  readonly density: 1 | 2 | 3
}

export interface LaneMarks {
  readonly cells: readonly Cell[]
  readonly bars: readonly Bar[]
}

interface Coarseness {
  readonly smallPx: number
  readonly cellPx: number
}

/** Under three pixels jobs merge; a cell has room for its number. */
const FINEST: Coarseness = { smallPx: 3, cellPx: 28 }
/** Two lone short jobs stay bars; from the third on they are a cell. */
const CROWD = 3
const GAP_PX = 1

/** SVG elements that a lane's marks become: what the budget counts. */
export function nodeCount(marks: LaneMarks): number {
  const cells = marks.cells.reduce((sum, cell) => sum + (cell.failed > 0 ? 4 : 3), 0)
  return marks.bars.reduce((sum, bar) => sum + (bar.look === 'failed' ? 3 : 2), cells)
}

/**
 * Bars and density cells of a lane, in at most about `budget` elements: the crowd is merged ever more coarsely until it
 * fits. Jobs in flight are never merged. Cells are anchored in time (`offsetMs` east of UTC), so panning does not
 * make them jump.
 */
export function laneMarks(
  jobs: readonly BackupJob[],
  scale: Scale,
  { asOfMs, offsetMs, budget }: { asOfMs: number; offsetMs: number; budget: number },
): LaneMarks {
  const bars = jobs.map((job) => jobBar(job, scale, asOfMs)).filter((bar) => bar !== null)
  let level = FINEST
  let marks = merge(bars, scale, level, { asOfMs, offsetMs })
  while (nodeCount(marks) > budget && level.cellPx < scale.widthPx * 4) {
    level = { smallPx: level.smallPx * 2, cellPx: level.cellPx * 2 }
    marks = merge(bars, scale, level, { asOfMs, offsetMs })
  }
  return marks
}

function merge(
  bars: readonly Bar[],
  scale: Scale,
  level: Coarseness,
  { asOfMs, offsetMs }: { asOfMs: number; offsetMs: number },
): LaneMarks {
  const cellMs = cellLength(level.cellPx / scale.px(1))
  const kept: Bar[] = []
  const small = new Map<number, Bar[]>()
  for (const bar of bars) {
    if (isOpen(bar.job) || bar.naturalPx >= level.smallPx) {
      kept.push(bar)
      continue
    }
    const index = Math.floor((scale.at(bar.x) + offsetMs) / cellMs)
    const together = small.get(index)
    if (together === undefined) small.set(index, [bar])
    else together.push(bar)
  }
  const cells: Cell[] = []
  for (const [index, together] of small) {
    if (isCrowded(together)) cells.push(toCell(together, cellSpan(index * cellMs - offsetMs, cellMs, asOfMs), scale))
    else kept.push(...together)
  }
  return { cells: cells.sort((a, b) => a.x - b.x), bars: kept.sort((a, b) => a.x - b.x) }
}

function isCrowded(bars: readonly Bar[]): boolean {
  if (bars.length >= CROWD) return true
  const sorted = [...bars].sort((a, b) => a.x - b.x)
  return sorted.some((bar, index) => {
    const next = sorted[index + 1]
    return next !== undefined && next.x < bar.x + bar.width + GAP_PX
  })
}

/** The newest cell ends now: nothing has happened after it. */
function cellSpan(fromMs: number, cellMs: number, asOfMs: number): Span {
  const toMs = fromMs + cellMs
  return { fromMs, toMs: asOfMs > fromMs ? Math.min(toMs, asOfMs) : toMs }
}

function toCell(bars: readonly Bar[], { fromMs, toMs }: Span, scale: Scale): Cell {
  const failed = bars.filter((bar) => bar.look === 'failed').length
  return {
    fromMs,
    toMs,
    x: scale.x(fromMs) + GAP_PX / 2,
    width: Math.max(MIN_BAR_PX, scale.px(toMs - fromMs) - GAP_PX),
    count: bars.length,
    failed,
    density: bars.length <= 5 ? 1 : bars.length <= 8 ? 2 : 3,
  }
}

const MINUTE_MS = 60_000
/** Lengths a person can name, in minutes: 1 min … 12 h, then days and weeks. */
const CELL_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 20_160, 40_320, 80_640]

function cellLength(minMs: number): number {
  const minutes = CELL_MINUTES.find((candidate) => candidate * MINUTE_MS >= minMs)
  return minutes === undefined ? minMs : minutes * MINUTE_MS
}
