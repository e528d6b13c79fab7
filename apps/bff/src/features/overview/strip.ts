import type { BackupJob, BackupSet, StripDay, StripState } from '@tidemark/contract'
import type { JobRecord } from '../../collect/jobs/job-record.ts'
import { groupBy } from '../../collect/share.ts'
import { isOpen } from '../../domain/job-index.ts'
import { DAY_MS } from '../../domain/last-day.ts'
import type { RoundSpan } from '../../domain/round-spans.ts'

const DAYS = 30

export interface StripFacts {
  /** Newest first. */
  readonly jobs: readonly JobRecord[]
  readonly sets: readonly BackupSet[]
  readonly rounds: readonly RoundSpan[]
  /** The newest round archives and is not behind: what the checkpoint lacks is not missing. */
  readonly archivesNow: boolean
  readonly nowMs: number
  readonly utcOffsetMinutes: number
}

/** One backup of a day, from its job or, where OceanBase has forgotten that, from the set it left. */
interface Attempt {
  readonly atMs: number
  readonly end: 'running' | 'completed' | 'failed' | 'canceled'
  readonly outputBytes: number
}

/** Thirty days of the reader's calendar, oldest first, ending today. */
export function strip(facts: StripFacts): StripDay[] {
  const { nowMs, utcOffsetMinutes } = facts
  const offsetMs = utcOffsetMinutes * 60_000
  const today = Math.floor((nowMs + offsetMs) / DAY_MS)
  const attempts = attemptsOf(facts, (today - DAYS + 1) * DAY_MS - offsetMs)
  const firstMs = firstEverMs(facts)
  const byDay = groupBy(attempts, ({ atMs }) => Math.floor((atMs + offsetMs) / DAY_MS))
  return Array.from({ length: DAYS }, (_, at) => {
    const day = today - DAYS + 1 + at
    const fromMs = day * DAY_MS - offsetMs
    const found = byDay.get(day) ?? []
    return {
      day: new Date(day * DAY_MS).toISOString().slice(0, 10),
      state: found.length === 0 && fromMs + DAY_MS <= firstMs ? 'before-first' : stateOf(found),
      archive: archiveOf(facts, fromMs, Math.min(fromMs + DAY_MS, nowMs)),
      completed: found.filter(({ end }) => end === 'completed').length,
      failed: found.filter(({ end }) => end === 'failed').length,
      canceled: found.filter(({ end }) => end === 'canceled').length,
      outputBytes: found.reduce((sum, { outputBytes }) => sum + outputBytes, 0),
    }
  })
}

/** Since this instant, oldest first. There may be many years of jobs behind it. */
function attemptsOf({ jobs, sets }: StripFacts, sinceMs: number): readonly Attempt[] {
  const older = jobs.findIndex(({ facts }) => facts.startedUs === null || facts.startedUs < sinceMs * 1000)
  const recentJobs = (older < 0 ? jobs : jobs.slice(0, older)).map(({ facts }) => facts)
  const known = new Set(recentJobs.map(({ backupSetId }) => backupSetId))
  const fromJobs = recentJobs.flatMap((facts) => toAttempt(msOf(facts.startedUs), endOf(facts), facts.outputBytes))
  const since = new Date(sinceMs).toISOString()
  const fromSets = sets
    .filter(({ backupSetId, startedAt }) => (startedAt ?? '') >= since && !known.has(backupSetId))
    .flatMap((set) =>
      toAttempt(set.startedAt === null ? null : Date.parse(set.startedAt), setEnd(set), set.outputBytes),
    )
  return [...fromJobs, ...fromSets].sort((a, b) => a.atMs - b.atMs)
}

/** When anything was backed up first, as far as the database remembers; both lists are newest first. */
function firstEverMs({ jobs, sets }: StripFacts): number {
  const job = msOf(jobs.findLast(({ facts }) => facts.startedUs !== null)?.facts.startedUs ?? null)
  const set = sets.at(-1)?.startedAt ?? null
  return Math.min(job ?? Number.POSITIVE_INFINITY, set === null ? Number.POSITIVE_INFINITY : Date.parse(set))
}

function msOf(us: number | null): number | null {
  return us === null ? null : us / 1000
}

function toAttempt(atMs: number | null, end: Attempt['end'] | null, outputBytes: number | null): Attempt[] {
  if (atMs === null || end === null) return []
  return [{ atMs, end, outputBytes: outputBytes ?? 0 }]
}

function endOf({ state }: Pick<BackupJob, 'state'>): Attempt['end'] | null {
  if (isOpen({ state })) return 'running'
  return state === 'completed' || state === 'failed' || state === 'canceled' ? state : null
}

function setEnd({ rawStatus }: BackupSet): Attempt['end'] | null {
  if (rawStatus === 'SUCCESS') return 'completed'
  return rawStatus === 'FAILED' ? 'failed' : null
}

/** The day's worst word. A failure that a later backup made good is half as bad. */
function stateOf(attempts: readonly Attempt[]): StripState {
  if (attempts.some(({ end }) => end === 'running')) return 'running'
  const ended = attempts.filter(({ end }) => end !== 'canceled')
  if (ended.length === 0) return 'none'
  if (ended.at(-1)?.end === 'failed') return 'failed'
  return ended.some(({ end }) => end === 'failed') ? 'some-failed' : 'completed'
}

/** How much of a stretch the rounds cover, whose checkpoints tell how far they came. */
function archiveOf({ rounds, archivesNow }: StripFacts, fromMs: number, toMs: number): StripDay['archive'] {
  let reachedMs = fromMs
  let coveredMs = 0
  for (const [at, round] of rounds.entries()) {
    const endMs = archivesNow && at === rounds.length - 1 ? toMs : round.checkpointMs
    const start = Math.max(reachedMs, round.fromMs)
    const end = Math.min(toMs, endMs)
    if (end <= start) continue
    coveredMs += end - start
    reachedMs = end
  }
  if (coveredMs === 0) return 'none'
  return coveredMs >= toMs - fromMs ? 'archived' : 'gap'
}
