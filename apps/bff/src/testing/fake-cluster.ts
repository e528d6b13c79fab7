import type { ConnectedCluster, SendResult } from '../collect/connected-cluster.ts'
import type { Snapshot } from '../collect/snapshot.ts'

export interface FakeCluster extends ConnectedCluster {
  /** What was sent, keys and all. */
  readonly sent: string[]
  /** Answers the oldest statement that waits. */
  answer(result: SendResult): Promise<void>
  /** The next poll. */
  show(snapshot: Snapshot): void
  /** It answers no more. */
  fail(): void
}

/** A cluster that is told what to show and what to answer. */
export function fakeCluster(first: Snapshot): FakeCluster {
  const listeners = new Set<(snapshot: Snapshot) => void>()
  const waiting: ((result: SendResult) => void)[] = []
  const sent: string[] = []
  let now = first
  let down = false
  return {
    id: first.clusterId,
    displayName: 'Fake',
    demo: false,
    sent,
    login: () => now.login,
    snapshot: () => now,
    freshness: () => ({
      state: down ? 'down' : 'live',
      cause: down ? 'unreachable' : null,
      observedAt: now.observedAt,
      ageMs: 0,
      retryInMs: down ? 1000 : null,
    }),
    withheld: () => [],
    withoutBackup: () => null,
    nowMs: () => now.observedAtMs,
    hasTried: () => true,
    refresh: () => {},
    look: async () => {},
    watched: () => {},
    onSnapshot(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hasUnsettled: () => {},
    readDestinationSecret: async () => null,
    send(command) {
      sent.push(command.text)
      return new Promise((resolve) => waiting.push(resolve))
    },
    async answer(result) {
      waiting.shift()?.(result)
      await new Promise((resolve) => setImmediate(resolve))
    },
    show(snapshot) {
      now = snapshot
      for (const listener of [...listeners]) listener(snapshot)
    },
    fail() {
      down = true
    },
  }
}
