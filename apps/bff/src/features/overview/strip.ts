import type { BackupJob, BackupSet, StripDay, StripState } from '@tidemark/contract'
import { groupBy } from '../../collect/share.ts'
import type { JobRecord, RoundSpan } from '../../collect/snapshot.ts'
import { isOpen } from '../../domain/job-index.ts'
import { DAY_MS } from '../../domain/last-day.ts'

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
  const attempts = attemptsOf(facts, new Date((today - DAYS + 1) * DAY_MS - offsetMs).toISOString())
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
function attemptsOf({ jobs, sets }: StripFacts, since: string): readonly Attempt[] {
  const recentJobs = jobs.filter(({ job }) => (job.startedAt ?? '') >= since)
  const known = new Set(recentJobs.map(({ job }) => job.backupSetId))
  const fromJobs = recentJobs.flatMap(({ job }) => toAttempt(job.startedAt, endOf(job), job.outputBytes))
  const fromSets = sets
    .filter(({ backupSetId, startedAt }) => (startedAt ?? '') >= since && !known.has(backupSetId))
    .flatMap((set) => toAttempt(set.startedAt, setEnd(set), set.outputBytes))
  return [...fromJobs, ...fromSets].sort((a, b) => a.atMs - b.atMs)
}

/** When anything was backed up first, as far as the database remembers; both lists are newest first. */
function firstEverMs({ jobs, sets }: StripFacts): number {
  const starts = [jobs.findLast(({ job }) => job.startedAt !== null)?.job.startedAt, sets.at(-1)?.startedAt]
  return Math.min(...starts.flatMap((startedAt) => (startedAt == null ? [] : [Date.parse(startedAt)])))
}

function toAttempt(startedAt: string | null, end: Attempt['end'] | null, outputBytes: number | null): Attempt[] {
  if (startedAt === null || end === null) return []
  return [{ atMs: Date.parse(startedAt), end, outputBytes: outputBytes ?? 0 }]
}

function endOf(job: BackupJob): Attempt['end'] | null {
  if (isOpen(job)) return 'running'
  const { state } = job
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
