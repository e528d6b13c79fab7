import { Timeline } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../http/app-error.ts'
import {
  job,
  minutesAgo,
  NOW,
  readyTenant,
  round,
  runningJob,
  type SnapshotDraft,
  snapshot,
} from '../../testing/snapshot.ts'
import { timeline } from './read-model.ts'

const nowMs = Date.parse(NOW)
const ago = (minutes: number) => nowMs - minutes * 60_000
const at = (minutes: number) => new Date(ago(minutes)).toISOString()
const quiet = { requested: () => [] }
const show = (draft: SnapshotDraft, from = at(120), to = at(-10)) => timeline(snapshot(draft), { from, to }, quiet)

it('shows the jobs that touch the span, oldest first, and no parents', () => {
  const jobs = [
    job({ jobId: '1', startedAt: minutesAgo(500), endedAt: minutesAgo(400) }),
    job({ jobId: '2', startedAt: minutesAgo(300), endedAt: minutesAgo(110) }),
    runningJob({ jobId: '3', startedAt: minutesAgo(5) }),
    runningJob({ tenantId: 1, jobId: '4', isParent: true }),
  ]
  const found = show({ tenants: [readyTenant(1002)], jobs })
  expect(found.lanes.map((lane) => lane.jobs.map(({ jobId }) => jobId))).toEqual([['2', '3']])
  expect(Timeline.safeParse(found).success).toBe(true)
})

describe('archived log', () => {
  const span = (roundId: string, from: number, to: number) => ({ roundId, startAt: at(from), checkpointAt: at(to) })
  const spansOf = (state: Parameters<typeof round>[0], spans: readonly ReturnType<typeof span>[]) =>
    show({
      tenants: [readyTenant(1002, { round: round(state), rounds: spans.map((one) => round(state, one)) })],
    }).lanes[0]?.archive.map(({ kind, fromAt, toAt }) => [kind, fromAt, toAt])

  it('goes on while it archives', () => {
    expect(spansOf('archiving', [span('1', 60, 1)])).toEqual([['archived', at(60), null]])
  })
  it('has a hole between two rounds', () => {
    expect(spansOf('archiving', [span('1', 200, 100), span('2', 60, 1)])).toEqual([
      ['archived', at(200), at(100)],
      ['hole', at(100), at(60)],
      ['archived', at(60), null],
    ])
  })
  it('has an open hole behind a round that stands still', () => {
    expect(spansOf('interrupted', [span('1', 200, 30)])).toEqual([
      ['archived', at(200), at(30)],
      ['hole', at(30), null],
    ])
  })
  it('leaves out what lies outside the span', () => {
    expect(spansOf('archiving', [span('1', 900, 800), span('2', 790, 1)])).toEqual([['archived', at(790), null]])
  })
})

it('tells when nobody looked', () => {
  const unobserved = [
    { fromAt: at(500), toAt: at(400) },
    { fromAt: at(30), toAt: at(20) },
  ]
  expect(show({ unobserved }).unobserved).toEqual([{ fromAt: at(30), toAt: at(20) }])
})

it.each([
  ['back to front', at(10), at(20)],
  ['of no length', at(10), at(10)],
  ['of more than 400 days', '2024-01-01T00:00:00Z', '2026-01-01T00:00:00Z'],
  ['from no real day', '2026-02-30T00:00:00Z', at(0)],
])('refuses a span %s', (_, from, to) => {
  expect(() => show({}, from, to)).toThrow(AppError)
})
