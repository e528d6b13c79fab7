import type { ClusterFreshness, ClusterLogin, FreshnessCause, WithheldView, WithoutBackup } from '@tidemark/contract'
import type { Clock } from '../clock.ts'
import { DatabaseError } from '../db/database-error.ts'
import type { Session } from '../db/session.ts'
import { backoffMs, intervalMs, jittered, WATCHED_MS } from './cadence.ts'
import { Health } from './health.ts'
import { isMoving } from './moving.ts'
import { nextSnapshot } from './next-snapshot.ts'
import { poll } from './poll.ts'
import { createReader, type Reader, ViewWithheld } from './reader.ts'
import { createSchedule, type Schedule } from './schedule.ts'
import type { Snapshot } from './snapshot.ts'
import { type Facts, type Moment, noFacts, type Source, WorldEmptied } from './source.ts'
import { type Wait, wait } from './wait.ts'
import { Withheld } from './withheld.ts'
import { meansNoSuchView, withoutBackup } from './without-backup.ts'

/** While sources wait that are wanted now, polls follow each other so closely. */
const PRESSING_MS = 100
/** A look does not keep anybody waiting for longer. */
const LOOK_MS = 1000

export interface CollectorEvent {
  readonly kind: 'reached' | 'failed' | 'emptied' | 'withheld'
  readonly cause: FreshnessCause | null
  readonly errno: number | null
  /** Of `withheld`: what OceanBase would not let be read. */
  readonly view?: string
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
  readonly #health: Health
  readonly #stopping = new AbortController()
  readonly #listeners = new Set<(snapshot: Snapshot) => void>()
  #hasUnsettled = () => false
  #connection: { readonly session: Session; readonly reader: Reader } | null = null
  #schedule: Schedule
  #facts: Facts = noFacts()
  #snapshot: Snapshot | null = null
  /** Of the last snapshot, of an emptied world too: no two worlds share one. */
  #revision = 0
  readonly #withheld = new Withheld()
  #unobserved: Snapshot['unobserved'] = []
  #login: ClusterLogin
  /** What the server calls itself. */
  #product: string | null = null
  #watchedAtMs = Number.NEGATIVE_INFINITY
  #waiting: Wait | null = null
  /** Who waits for the end of a poll that has not begun. */
  #lookers: (() => void)[] = []
  #ended: Promise<void> = Promise.resolve()

  constructor(deps: CollectorDeps) {
    this.#deps = deps
    this.#health = new Health(deps.clock)
    this.#login = deps.login
    this.#schedule = createSchedule(deps.createSources())
  }

  start(): void {
    this.#ended = this.#run(this.#stopping.signal)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    this.#connection?.session.destroy()
    await this.#ended
  }

  snapshot(): Snapshot | null {
    return this.#snapshot
  }

  login(): ClusterLogin {
    return this.#login
  }

  /** True once everything was read, or a poll has failed. */
  hasTried(): boolean {
    return this.#snapshot !== null || this.#health.failures > 0
  }

  freshness(): ClusterFreshness {
    return this.#health.freshness(this.#snapshot?.observedAt ?? null)
  }

  withheld(): readonly WithheldView[] {
    return this.#withheld.views()
  }

  withoutBackup(): WithoutBackup | null {
    const { cause } = this.freshness()
    const product = this.#product
    return withoutBackup({ cause, product, withheld: this.withheld(), hasSnapshot: this.#snapshot !== null })
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

  async look(): Promise<void> {
    const { clock } = this.#deps
    await new Promise<void>((resolve) => {
      const callOff = clock.after(LOOK_MS, resolve)
      this.#lookers.push(() => {
        callOff()
        resolve()
      })
      this.#waiting?.end()
    })
  }

  watched(): void {
    const wasWatched = this.#isWatched()
    this.#watchedAtMs = this.#deps.clock.monotonicMs()
    if (!wasWatched && this.#health.failures === 0) this.#waiting?.end()
  }

  #isWatched(): boolean {
    return this.#deps.clock.monotonicMs() - this.#watchedAtMs < WATCHED_MS
  }

  async #run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#deps
    while (!signal.aborted) {
      const lookers = this.#lookers.splice(0)
      await this.#attempt()
      for (const seen of lookers) seen()
      const delayMs = this.#lookers.length > 0 ? 0 : this.#delayMs()
      this.#health.nextAtMs = clock.monotonicMs() + delayMs
      this.#waiting = wait(clock, delayMs, signal)
      await this.#waiting.done
      this.#waiting = null
    }
    this.#connection?.session.destroy()
  }

  #delayMs(): number {
    const { random } = this.#deps
    if (this.#health.failures > 0) return backoffMs(this.#health.failures, random())
    if (!this.#schedule.complete()) return 0
    if (this.#schedule.pressing()) return PRESSING_MS
    const moving = isMoving(this.#facts) || this.#hasUnsettled()
    this.#health.intervalMs = intervalMs({ moving, watched: this.#isWatched() })
    return jittered(this.#health.intervalMs, random())
  }

  async #attempt(): Promise<void> {
    const { clock } = this.#deps
    try {
      const { session, reader } = await this.#connected()
      const beganAtMs = clock.monotonicMs()
      const { facts, moment, turns } = await poll(session, reader, this.#schedule, this.#facts, {
        nowMs: () => clock.monotonicMs(),
        keep: (learnt) => {
          this.#facts = learnt
        },
      })
      for (const news of this.#withheld.take(turns, moment.at)) this.#reportWithheld(news)
      this.#observe(facts, moment, beganAtMs, session)
    } catch (error) {
      if (this.#stopping.signal.aborted) return
      if (error instanceof WorldEmptied) this.#empty()
      else this.#fail(error)
    }
  }

  async #connected() {
    if (this.#connection?.session.usable() !== true) {
      const session = await this.#deps.openSession()
      this.#connection = { session, reader: createReader(session) }
      this.#product = session.guard.version_comment
      void session.lost.then(() => this.#waiting?.end())
    }
    return this.#connection
  }

  #observe(facts: Facts, moment: Moment, beganAtMs: number, session: Session): void {
    this.#facts = facts
    if (this.#snapshot !== null && this.#health.hasMissed(beganAtMs)) {
      // What happened in between was not seen, and is not made up later.
      this.#unobserved = [...this.#unobserved, { fromAt: this.#snapshot.observedAt, toAt: moment.at }]
    }
    if (this.#health.succeeded(beganAtMs)) this.#deps.report({ kind: 'reached', cause: null, errno: null })
    if (!this.#schedule.complete()) return
    if (this.#login.as === 'tenant') this.#login = { ...this.#login, tenantId: session.guard.tenant_id }
    const draft = { clusterId: this.#deps.clusterId, login: this.#login, version: session.guard.ob_version }
    this.#snapshot = nextSnapshot(this.#snapshot ?? this.#revision, draft, facts, moment, this.#unobserved)
    this.#revision = this.#snapshot.revision
    for (const listener of this.#listeners) listener(this.#snapshot)
  }

  #fail(error: unknown): void {
    const known = error instanceof DatabaseError ? error : new DatabaseError('rejected')
    const { errno } = known
    const kind = meansNoSuchView(known) ? 'no-backup' : known.kind
    if (known.kind === 'no-backup') this.#product = known.said || null
    const cause = this.#health.failed(kind)
    if (cause !== null) this.#deps.report({ kind: 'failed', cause, errno })
    if (errno === null) this.#connection?.session.destroy()
    if (error instanceof ViewWithheld) this.#withheld.note(error)
  }

  #reportWithheld({ view, errno }: ViewWithheld): void {
    this.#deps.report({ kind: 'withheld', cause: null, errno, view })
  }

  /** The world is another one: nothing that was known holds. */
  #empty(): void {
    this.#deps.report({ kind: 'emptied', cause: 'emptied', errno: null })
    this.#health.emptied()
    this.#schedule = createSchedule(this.#deps.createSources())
    this.#facts = noFacts()
    this.#snapshot = null
    this.#unobserved = []
  }
}
