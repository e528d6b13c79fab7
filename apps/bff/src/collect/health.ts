import type { ClusterFreshness, FreshnessCause } from '@tidemark/contract'
import type { Clock } from '../clock.ts'
import type { DatabaseErrorKind } from '../db/database-error.ts'
import { freshnessState } from './freshness.ts'

/** How long it is said that the world was emptied. */
const EMPTIED_SAID_MS = 60_000

const CAUSES = {
  denied: 'denied',
  rejected: 'rejected',
  'timed-out': 'timed-out',
  'wrong-session': 'rejected',
  unreachable: 'unreachable',
  overloaded: 'unreachable',
  'no-backup': 'no-backup',
} as const satisfies Record<DatabaseErrorKind, FreshnessCause>

/** How the polls of a cluster have been going. */
export class Health {
  readonly #clock: Clock
  #failures = 0
  #cause: FreshnessCause | null = null
  #polledAtMs: number | null = null
  #emptiedAtMs = Number.NEGATIVE_INFINITY
  /** The time between two polls that is in force. */
  intervalMs = 1000
  /** Monotonic time of the next poll. */
  nextAtMs = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Failed polls in a row. */
  get failures(): number {
    return this.#failures
  }

  /** A poll that was begun at this moment succeeded. Says whether that is news. */
  succeeded(beganAtMs: number): boolean {
    const isNews = this.#failures > 0 || this.#polledAtMs === null
    this.#failures = 0
    this.#cause = null
    this.#polledAtMs = beganAtMs
    return isNews
  }

  /** A poll failed. Gives the cause, or null when that is no news. */
  failed(kind: DatabaseErrorKind): FreshnessCause | null {
    const before = this.#cause
    this.#cause = CAUSES[kind]
    this.#failures += 1
    return before === this.#cause ? null : this.#cause
  }

  emptied(): void {
    this.#emptiedAtMs = this.#clock.monotonicMs()
    this.#polledAtMs = null
  }

  /** Whether the stretch from the last good poll to this moment went by unobserved. */
  hasMissed(untilMs: number): boolean {
    return this.#polledAtMs !== null && this.#stateAt(untilMs) === 'down'
  }

  /** `observedAt`: of the snapshot there is. */
  freshness(observedAt: string | null): ClusterFreshness {
    const nowMs = this.#clock.monotonicMs()
    const state = this.#stateAt(nowMs)
    const wasEmptied = nowMs - this.#emptiedAtMs < EMPTIED_SAID_MS
    return {
      state,
      cause: this.#cause ?? (wasEmptied ? 'emptied' : null),
      observedAt,
      ageMs: observedAt === null ? null : this.#ageAt(nowMs),
      retryInMs: state === 'down' ? Math.max(0, this.nextAtMs - nowMs) : null,
    }
  }

  #ageAt(nowMs: number): number | null {
    return this.#polledAtMs === null ? null : nowMs - this.#polledAtMs
  }

  #stateAt(nowMs: number) {
    return freshnessState({ ageMs: this.#ageAt(nowMs), intervalMs: this.intervalMs, failures: this.#failures })
  }
}
