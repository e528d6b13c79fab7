import type { ClusterLogin } from '@tidemark/contract'
import type { Snapshot } from './snapshot.ts'
import { type Facts, type Moment, noFacts } from './source.ts'

/** Time is a datum too: lags grow and days end although no row changes. */
const TIME_STEP_MS = 10_000

interface Draft {
  readonly clusterId: string
  readonly login: ClusterLogin
  readonly version: string | null
}

/**
 * The snapshot after a poll; its revision rises when anything a read model may look at has changed. `before`: the one
 * before it, or of an emptied world nothing but the revision, which is never used for another world.
 */
export function nextSnapshot(
  before: Snapshot | number,
  draft: Draft,
  facts: Facts,
  moment: Moment,
  unobserved: Snapshot['unobserved'],
): Snapshot {
  const revision =
    typeof before === 'number'
      ? before + 1
      : before.revision + (hasChanged(before, draft, facts, moment, unobserved) ? 1 : 0)
  return { ...draft, ...facts, revision, observedAt: moment.at, observedAtMs: moment.atMs, unobserved }
}

function hasChanged(
  before: Snapshot,
  draft: Draft,
  facts: Facts,
  moment: Moment,
  unobserved: Snapshot['unobserved'],
): boolean {
  const step = (ms: number) => Math.floor(ms / TIME_STEP_MS)
  return (
    step(before.observedAtMs) !== step(moment.atMs) ||
    before.version !== draft.version ||
    before.unobserved !== unobserved ||
    FACT_NAMES.some((name) => before[name] !== facts[name])
  )
}

const NOTHING = noFacts()
const FACT_NAMES = Object.keys(NOTHING).filter((name): name is keyof Facts => name in NOTHING)
