import type { ClusterFreshness, ClusterLogin, FreshnessCause } from '@tidemark/contract'
import type { Clock } from '../clock.ts'
import { DatabaseError } from '../db/database-error.ts'
import type { Session } from '../db/session.ts'
import { backoffMs, intervalMs, jittered, WATCHED_MS } from './cadence.ts'
import { freshnessState, tooOldMs } from './freshness.ts'
import { isMoving } from './moving.ts'
import { nextSnapshot } from './next-snapshot.ts'
import { poll } from './poll.ts'
import { createReader, type Reader } from './reader.ts'
import { createSchedule, type Schedule } from './schedule.ts'
import type { Snapshot } from './snapshot.ts'
import { type Facts, type Moment, NO_FACTS, type Source, WorldEmptied } from './source.ts'
import { type Wait, wait } from './wait.ts'

/** While sources wait that are wanted now, polls follow each other so closely. */
const PRESSING_MS = 100
/** How long it is said that the world was emptied. */
const EMPTIED_SAID_MS = 60_000

export interface CollectorEvent {
  readonly kind: 'reached' | 'failed' | 'emptied'
  readonly cause: FreshnessCause | null
  readonly errno: number | null
}

export interface CollectorDeps {
  readonly clusterId: string
  readonly login: ClusterLogin
  readonly openSession: () => Promise<Session>
  readonly createSources: () => readonly Source[]
  readonly clock: Clock
  /** 0 … 1. */
  readonly random: () => number
  /** A change of fortune, for the log. */
  readonly report: (event: CollectorEvent) => void
}

/** Polls one cluster for everybody who looks at it. */
export class Collector {
  readonly #deps: CollectorDeps
  readonly #stopping = new AbortController()
  readonly #listeners = new Set<(snapshot: Snapshot) => void>()
  #hasUnsettled = () => false
  #session: { readonly session: Session; readonly reader: Reader } | null = null
  #schedule: Schedule
  #facts: Facts = NO_FACTS
  #snapshot: Snapshot | null = null
  #unobserved: Snapshot['unobserved'] = []
  #login: ClusterLogin
  #observedAtMs: number | null = null
  #watchedAtMs = Number.NEGATIVE_INFINITY
  #emptiedAtMs = Number.NEGATIVE_INFINITY
  #failures = 0
  #cause: FreshnessCause | null = null
  #intervalMs = 1000
  #nextAtMs = 0
  #waiting: Wait | null = null
  #stopped: Promise<void> = Promise.resolve()

  constructor(deps: CollectorDeps) {
    this.#deps = deps
    this.#login = deps.login
    this.#schedule = createSchedule(deps.createSources())
  }

  start(): void {
    this.#stopped = this.#run(this.#stopping.signal)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#session?.session.destroy()
    await this.#stopped
  }

  snapshot(): Snapshot | null {
    return this.#snapshot
  }

  login(): ClusterLogin {
    return this.#login
  }

  /** True once a poll has succeeded or failed. */
  hasTried(): boolean {
    return this.#snapshot !== null || this.#failures > 0
  }

  freshness(): ClusterFreshness {
    const nowMs = this.#deps.clock.monotonicMs()
    const ageMs = this.#observedAtMs === null ? null : nowMs - this.#observedAtMs
    const state = freshnessState({ ageMs, intervalMs: this.#intervalMs, failures: this.#failures })
    const emptied = nowMs - this.#emptiedAtMs < EMPTIED_SAID_MS
    return {
      state,
      cause: this.#cause ?? (emptied ? 'emptied' : null),
      observedAt: this.#snapshot?.observedAt ?? null,
      ageMs: this.#snapshot === null ? null : ageMs,
      retryInMs: state === 'down' ? Math.max(0, this.#nextAtMs - nowMs) : null,
    }
  }

  onSnapshot(listener: (snapshot: Snapshot) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  hasUnsettled(ask: () => boolean): void {
    this.#hasUnsettled = ask
  }

  refresh(): void {
    this.#schedule.hurry()
    this.#waiting?.end()
  }

  watched(): void {
    const nowMs = this.#deps.clock.monotonicMs()
    const wasWatched = this.#isWatched(nowMs)
    this.#watchedAtMs = nowMs
    if (!wasWatched && this.#failures === 0) this.#waiting?.end()
  }

  #isWatched(nowMs: number): boolean {
    return nowMs - this.#watchedAtMs < WATCHED_MS
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#deps
    while (!signal.aborted) {
      await this.#attempt(signal)
      if (signal.aborted) break
      const delayMs = this.#delayMs()
      this.#nextAtMs = clock.monotonicMs() + delayMs
      this.#waiting = wait(clock, delayMs, signal)
      await this.#waiting.done
      this.#waiting = null
    }
    this.#session?.session.destroy()
  }

  #delayMs(): number {
    const { clock, random } = this.#deps
    if (this.#failures > 0) return backoffMs(this.#failures, random())
    if (!this.#schedule.complete()) return 0
    if (this.#schedule.pressing()) return PRESSING_MS
    const moving = isMoving(this.#facts) || this.#hasUnsettled()
    this.#intervalMs = intervalMs({ moving, watched: this.#isWatched(clock.monotonicMs()) })
    return jittered(this.#intervalMs, random())
  }

  async #attempt(signal: AbortSignal): Promise<void> {
    const { clock } = this.#deps
    try {
      const { session, reader } = await this.#connected()
      const askedAtMs = clock.monotonicMs()
      const { facts, moment } = await poll(session, reader, this.#schedule, this.#facts, clock.monotonicMs)
      if (!signal.aborted) this.#observe(facts, moment, askedAtMs, session)
    } catch (error) {
      if (error instanceof WorldEmptied) this.#empty()
      else if (!signal.aborted) this.#fail(error)
    }
  }

  async #connected() {
    if (this.#session !== null && !this.#session.session.usable()) this.#session = null
    if (this.#session === null) {
      const session = await this.#deps.openSession()
      this.#session = { session, reader: createReader(session) }
    }
    return this.#session
  }

  #observe(facts: Facts, moment: Moment, askedAtMs: number, session: Session): void {
    this.#facts = facts
    if (this.#failures > 0 || this.#observedAtMs === null)
      this.#deps.report({ kind: 'reached', cause: null, errno: null })
    this.#noteMissedStretch(moment, askedAtMs)
    this.#failures = 0
    this.#cause = null
    this.#observedAtMs = askedAtMs
    if (!this.#schedule.complete()) return
    if (this.#login.as === 'tenant') this.#login = { ...this.#login, tenantId: session.guard.tenant_id }
    const draft = { clusterId: this.#deps.clusterId, login: this.#login, version: session.guard.ob_version }
    this.#snapshot = nextSnapshot(this.#snapshot, draft, facts, moment, this.#unobserved)
    for (const listener of this.#listeners) listener(this.#snapshot)
  }

  /** What happened between two polls that lie too far apart was not seen, and is not made up later. */
  #noteMissedStretch(moment: Moment, askedAtMs: number): void {
    const before = this.#snapshot
    if (before === null || this.#observedAtMs === null) return
    const gapMs = askedAtMs - this.#observedAtMs
    const missed = freshnessState({ ageMs: gapMs, intervalMs: this.#intervalMs, failures: this.#failures }) === 'down'
    if (missed || gapMs >= tooOldMs(this.#intervalMs)) {
      this.#unobserved = [...this.#unobserved, { fromAt: before.observedAt, toAt: moment.at }]
    }
  }

  #fail(error: unknown): void {
    const { kind, errno } = error instanceof DatabaseError ? error : new DatabaseError('rejected')
    const cause = causeOf(kind)
    if (cause !== this.#cause) this.#deps.report({ kind: 'failed', cause, errno })
    this.#cause = cause
    this.#failures += 1
    if (errno === null) this.#session?.session.destroy()
  }

  /** The world is another one: nothing that was known holds. */
  #empty(): void {
    this.#deps.report({ kind: 'emptied', cause: 'emptied', errno: null })
    this.#emptiedAtMs = this.#deps.clock.monotonicMs()
    this.#schedule = createSchedule(this.#deps.createSources())
    this.#facts = NO_FACTS
    this.#snapshot = null
    this.#observedAtMs = null
    this.#unobserved = []
  }
}

function causeOf(kind: DatabaseError['kind']): FreshnessCause {
  switch (kind) {
    case 'denied':
    case 'rejected':
    case 'timed-out':
      return kind
    case 'wrong-session':
      return 'rejected'
    case 'unreachable':
    case 'overloaded':
      return 'unreachable'
  }
}
