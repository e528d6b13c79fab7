import type { StripDay } from '@tidemark/contract'
import { describe, expect, it } from 'vitest'
import { backupSet, job, minutesAgo, NOW, runningJob, toRecord } from '../../testing/snapshot.ts'
import { type StripFacts, strip } from './strip.ts'

const DAY = 24 * 60
const nowMs = Date.parse(NOW)
const ago = (minutes: number) => nowMs - minutes * 60_000

/** Jobs newest first, as the index gives them. */
function days(
  over: Partial<Omit<StripFacts, 'jobs'>> & { jobs?: readonly Parameters<typeof job>[0][] } = {},
): StripDay[] {
  const { jobs = [], ...rest } = over
  const records = jobs.map((one) => {
    const made = one?.state === 'running' ? runningJob(one) : job({ endedAt: one?.startedAt ?? null, ...one })
    return toRecord(made, false)
  })
  return strip({ jobs: records, sets: [], rounds: [], archivesNow: false, nowMs, utcOffsetMinutes: 0, ...rest })
}

const ended = (id: number, minutes: number, state: 'completed' | 'failed' | 'canceled', outputBytes = 1) => ({
  jobId: String(id),
  backupSetId: String(id),
  startedAt: minutesAgo(minutes),
  state,
  outputBytes,
})

it('is thirty days of the reader’s calendar, ending today', () => {
  expect(days().map(({ day }) => day)).toHaveLength(30)
  expect(days().at(-1)?.day).toBe('2026-03-10')
  expect(days().at(0)?.day).toBe('2026-02-09')
  expect(days({ utcOffsetMinutes: 13 * 60 }).at(-1)?.day).toBe('2026-03-11')
})

describe('a day says', () => {
  it.each([
    [
      'running above all',
      [{ state: 'running', startedAt: minutesAgo(1), jobId: '3' }, ended(1, 60, 'failed')],
      'running',
    ],
    ['failed when its last backup did', [ended(2, 30, 'failed'), ended(1, 60, 'completed')], 'failed'],
    ['some-failed when a later one made it good', [ended(2, 30, 'completed'), ended(1, 60, 'failed')], 'some-failed'],
    ['completed', [ended(1, 60, 'completed')], 'completed'],
    ['none when what there was is canceled', [ended(2, 30, 'canceled'), ended(1, 3 * DAY, 'completed')], 'none'],
    ['none when nothing was', [ended(1, 3 * DAY, 'completed')], 'none'],
    ['before-first when nothing ever was', [], 'before-first'],
  ] as const)('%s', (_, jobs, state) => expect(days({ jobs }).at(-1)?.state).toBe(state))

  it('how many, and how much', () => {
    const jobs = [ended(3, 10, 'canceled', 0), ended(2, 30, 'failed', 2), ended(1, 60, 'completed', 40)]
    expect(days({ jobs }).at(-1)).toMatchObject({ completed: 1, failed: 1, canceled: 1, outputBytes: 42 })
  })

  it('before-first up to the day before the first', () => {
    const states = days({ jobs: [ended(1, 2 * DAY, 'completed')] }).map(({ state }) => state)
    expect(states.slice(-4)).toEqual(['before-first', 'completed', 'none', 'none'])
  })

  it('what a set tells whose job OceanBase has forgotten, and not twice what a job tells', () => {
    const sets = [
      backupSet({ backupSetId: '1', outputBytes: 5 }),
      backupSet({ backupSetId: '9', startedAt: minutesAgo(DAY), outputBytes: 7 }),
    ]
    const found = days({ jobs: [ended(1, 60, 'completed', 5)], sets })
    expect(found.slice(-2).map(({ completed, outputBytes }) => [completed, outputBytes])).toEqual([
      [1, 7],
      [1, 5],
    ])
  })
})

describe('its archive', () => {
  const span = (roundId: string, from: number, to: number) => ({
    roundId,
    fromMs: ago(from),
    checkpointMs: ago(to),
  })
  const archives = (rounds: StripFacts['rounds'], archivesNow = false) =>
    days({ rounds, archivesNow })
      .slice(-3)
      .map(({ archive }) => archive)

  it.each([
    ['none without rounds', [], false, ['none', 'none', 'none']],
    ['whole while it archives', [span('1', 9 * DAY, 0.1)], true, ['archived', 'archived', 'archived']],
    ['a gap where it stands still', [span('1', 9 * DAY, DAY)], false, ['archived', 'gap', 'none']],
    ['a gap between two rounds', [span('1', 9 * DAY, 2 * DAY), span('2', DAY, 0)], true, ['gap', 'gap', 'archived']],
    [
      'whole where rounds meet',
      [span('1', 9 * DAY, DAY), span('2', DAY, 0)],
      true,
      ['archived', 'archived', 'archived'],
    ],
  ] as const)('%s', (_, rounds, now, expected) => expect(archives(rounds, now)).toEqual(expected))
})
