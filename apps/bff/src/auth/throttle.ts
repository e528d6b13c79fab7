import type { Clock } from '../clock.ts'

export interface Throttle {
  /** How long this network has to wait before its next try is looked at; 0: not at all. */
  readonly waitMs: (network: string) => number
  readonly failed: (network: string) => void
  /** Whoever knew the key begins anew; the tries of the network as a whole stay counted. */
  readonly succeeded: (network: string) => void
}

interface Tries {
  /** In a row. */
  readonly failures: number
  readonly lastMs: number
  /** When the failures of the last while were, the oldest first. */
  readonly atMs: readonly number[]
}

const FREE_FAILURES = 5
const FIRST_DELAY_MS = 1000
const MAX_DELAY_MS = 15 * 60_000
const WINDOW_MS = 5 * 60_000
const MAX_OF_NETWORK = 30
/** Of all networks in one window. Beyond it only those who have not failed lately are looked at. */
const MAX_OF_ALL = 60
const MAX_NETWORKS = 10_000

/**
 * Slows down who guesses: from the fifth failure of a network on a delay that doubles up to fifteen minutes, thirty
 * failures of a network and sixty in all in five minutes. Nobody is locked out for good, and whoever has the key and
 * comes from another network gets in at once.
 */
export function createThrottle(clock: Clock): Throttle {
  const byNetwork = new Map<string, Tries>()
  let allAtMs: readonly number[] = []
  const lately = (times: readonly number[]) => times.filter((atMs) => clock.monotonicMs() - atMs < WINDOW_MS)

  return {
    waitMs(network) {
      const tries = byNetwork.get(network)
      if (tries === undefined) return 0
      const nowMs = clock.monotonicMs()
      const own = lately(tries.atMs)
      allAtMs = lately(allAtMs)
      return Math.max(
        0,
        tries.lastMs + delayAfter(tries.failures) - nowMs,
        windowWait(own, MAX_OF_NETWORK, nowMs),
        own.length === 0 ? 0 : windowWait(allAtMs, MAX_OF_ALL, nowMs),
      )
    },
    failed(network) {
      const nowMs = clock.monotonicMs()
      const before = byNetwork.get(network)
      byNetwork.delete(network)
      const eldest = byNetwork.size >= MAX_NETWORKS ? byNetwork.keys().next().value : undefined
      if (eldest !== undefined) byNetwork.delete(eldest)
      byNetwork.set(network, {
        failures: failuresNow(before, nowMs) + 1,
        lastMs: nowMs,
        atMs: [...lately(before?.atMs ?? []), nowMs],
      })
      allAtMs = [...lately(allAtMs), nowMs].slice(-MAX_OF_ALL)
    },
    succeeded(network) {
      const before = byNetwork.get(network)
      if (before !== undefined) byNetwork.set(network, { ...before, failures: 0 })
    },
  }
}

/** Failures of a day long gone are forgotten. */
function failuresNow(before: Tries | undefined, nowMs: number): number {
  return before === undefined || nowMs - before.lastMs > 2 * MAX_DELAY_MS ? 0 : before.failures
}

function delayAfter(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - FREE_FAILURES))
}

/** Until so many have left the window that one more fits. */
function windowWait(times: readonly number[], most: number, nowMs: number): number {
  const leaves = times.at(-most)
  return times.length < most || leaves === undefined ? 0 : leaves + WINDOW_MS - nowMs
}
