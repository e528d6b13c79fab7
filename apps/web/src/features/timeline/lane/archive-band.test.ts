import type { ArchiveSpan } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import { createScale } from '../axis/scale.ts'
import { archiveBand } from './archive-band.ts'

const HOUR = 3_600_000
const FROM = Date.UTC(2025, 10, 14)
/** Ten pixels an hour. */
const scale = createScale({ fromMs: FROM, toMs: FROM + 100 * HOUR }, 1000)
const at = (hours: number) => new Date(FROM + hours * HOUR).toISOString()
const options = { asOfMs: FROM + 90 * HOUR, lagMs: null, budget: 50 }

function span(kind: ArchiveSpan['kind'], from: number, to: number | null): ArchiveSpan {
  return { kind, fromAt: at(from), toAt: to === null ? null : at(to), roundId: null }
}

describe('archiveBand', () => {
  it('draws what goes on to the last moment the database spoke', () => {
    expect(archiveBand([span('archived', 0, null)], scale, options)).toMatchObject([
      { kind: 'archived', x: 0, width: 900, open: true },
    ])
  })

  it('draws the part that lags as slow', () => {
    expect(archiveBand([span('archived', 0, null)], scale, { ...options, lagMs: 10 * HOUR })).toMatchObject([
      { kind: 'archived', x: 0, width: 800 },
      { kind: 'slow', x: 800, width: 100 },
    ])
  })

  it('keeps the least hole visible and a hole that goes on open', () => {
    const parts = archiveBand(
      [span('archived', 0, 40), span('hole', 40, 40.1), span('archived', 40.1, 60), span('hole', 60, null)],
      scale,
      options,
    )
    expect(parts.map((part) => [part.kind, part.open])).toEqual([
      ['archived', false],
      ['hole', false],
      ['archived', false],
      ['hole', true],
    ])
    expect(parts[1]?.width).toBe(4)
  })

  it('joins holes that cannot be told apart and says how many', () => {
    const parts = archiveBand(
      [span('hole', 10, 11), span('archived', 11, 11.2), span('hole', 11.2, 12)],
      scale,
      options,
    )
    expect(parts).toMatchObject([{ kind: 'hole', x: 100, width: 20, holes: 2 }])
  })

  it.each([3, 10, 40])('fits %d parts whatever the history', (budget) => {
    const many = Array.from({ length: 400 }, (_, index) =>
      span(index % 2 === 0 ? 'archived' : 'hole', index / 4, (index + 1) / 4),
    )
    expect(archiveBand(many, scale, { ...options, budget }).length).toBeLessThanOrEqual(budget)
  })
})
