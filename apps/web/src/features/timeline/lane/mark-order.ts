/** A mark that can be focused, as the keyboard sees the drawing. */
export interface FocusableMark {
  readonly key: string
  readonly lane: number
  /** Its middle, in pixels. */
  readonly x: number
}

export type Direction = 'left' | 'right' | 'up' | 'down'

/** The mark to go to: the next one in the lane, or the nearest in the next lane that has any. null: there is none. */
export function neighbour(
  marks: readonly FocusableMark[],
  fromKey: string,
  direction: Direction,
): FocusableMark | null {
  const from = marks.find((mark) => mark.key === fromKey)
  if (from === undefined) return marks[0] ?? null
  if (direction === 'left' || direction === 'right') {
    const lane = marks.filter((mark) => mark.lane === from.lane).sort((a, b) => a.x - b.x)
    return lane[lane.indexOf(from) + (direction === 'right' ? 1 : -1)] ?? null
  }
  const ahead = marks.filter((mark) => (direction === 'down' ? mark.lane > from.lane : mark.lane < from.lane))
  const lanes = ahead.map((mark) => mark.lane)
  const lane = direction === 'down' ? Math.min(...lanes) : Math.max(...lanes)
  return ahead
    .filter((mark) => mark.lane === lane)
    .reduce<FocusableMark | null>(
      (best, mark) => (best === null || Math.abs(mark.x - from.x) < Math.abs(best.x - from.x) ? mark : best),
      null,
    )
}
