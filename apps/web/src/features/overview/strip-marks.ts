import type { StripDay } from '@tidemark/contract'

/** How a day looks: height and shape tell, colour helps. */
export type StripLook = 'ok' | 'part' | 'fail' | 'run' | 'none' | 'before' | 'arch' | 'gap'

/** Everything of one look as one outline: a row is then a handful of elements, not sixty. */
export interface StripMark {
  readonly look: StripLook
  /** An SVG path. */
  readonly outline: string
}

interface Box {
  readonly look: StripLook
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const DAY_PX = 7
const BAR_PX = 4
export const STRIP_HEIGHT_PX = 18

/** How wide the drawing of so many days is, up to the end of the last bar. */
export function stripWidthPx(days: number): number {
  return Math.max(0, days - 1) * DAY_PX + BAR_PX
}

/** The day at a fraction 0 … 1 of the drawing's width; null beyond it. */
export function dayAt(days: readonly StripDay[], fraction: number): StripDay | null {
  return days[Math.floor((fraction * stripWidthPx(days.length)) / DAY_PX)] ?? null
}

const SHAPES = {
  completed: [{ look: 'ok', y: 4, height: 8 }],
  'some-failed': [
    { look: 'part', y: 4, height: 8 },
    { look: 'part', y: 0, height: 2 },
  ],
  failed: [
    { look: 'fail', y: 0, height: 5 },
    { look: 'fail', y: 7, height: 5 },
  ],
  running: [{ look: 'run', y: 2, height: 10 }],
  none: [{ look: 'none', y: 10, height: 2 }],
  'before-first': [],
} as const satisfies Record<StripDay['state'], readonly { look: StripLook; y: number; height: number }[]>

/** Days from left to right, the archive as a line below them. */
export function stripMarks(days: readonly StripDay[]): StripMark[] {
  const boxes = days.flatMap((day, index) => dayBoxes(day, index * DAY_PX, index === days.length - 1))
  const looks = [...new Set(boxes.map((box) => box.look))]
  return looks.map((look) => ({
    look,
    outline: boxes
      .filter((box) => box.look === look)
      .map((box) => `M${box.x} ${box.y}h${box.width}v${box.height}h${-box.width}z`)
      .join(''),
  }))
}

function dayBoxes(day: StripDay, x: number, isLast: boolean): Box[] {
  const bars = SHAPES[day.state].map((shape) => ({ ...shape, x, width: BAR_PX }))
  const dot: Box[] = day.state === 'before-first' ? [{ look: 'before', x: x + 1, y: 10, width: 2, height: 2 }] : []
  return [...bars, ...dot, ...archiveBox(day, x, isLast ? BAR_PX : DAY_PX)]
}

/** One unbroken line under all days, ending where the last bar does. */
function archiveBox({ archive }: StripDay, x: number, width: number): Box[] {
  if (archive === 'none') return []
  return archive === 'archived'
    ? [{ look: 'arch', x, y: 15, width, height: 2 }]
    : [{ look: 'gap', x, y: 14.5, width, height: 3 }]
}

/** How many days are in each state, for those who hear the strip. */
export function countStates(days: readonly StripDay[]): ReadonlyMap<StripDay['state'], number> {
  const counts = new Map<StripDay['state'], number>()
  for (const { state } of days) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}
