import type {
  ClusterFreshness,
  ClusterLogin,
  DestinationKind,
  ObError,
  WithheldView,
  WithoutBackup,
} from '@tidemark/contract'
import type { Command, StorageParts } from '@tidemark/oceanbase'
import type { Snapshot } from './snapshot.ts'

/** A tenant as a command names it: the pair is checked again on the connection that sends. */
export interface NamedTenant {
  readonly tenantId: number
  readonly tenantName: string
}

export interface SendOptions {
  /** `ob_query_timeout` of this statement; our own limit is 5 s above. */
  readonly timeoutMs: number
  /** Whom the command concerns; a name that now belongs to another id keeps it from being sent. */
  readonly tenants: readonly NamedTenant[]
  /** Sent first, for what they leave in the session: it is a new one then, and is gone after the command. */
  readonly before?: readonly Command[]
}

/**
 * accepted: an OK packet · refused: an ERR packet that means "not done" · unknown: nobody can say, the views will ·
 * not-sent: nothing left the process.
 */
export type SendResult =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'refused'; readonly error: ObError }
  | { readonly outcome: 'unknown'; readonly cause: 'timed-out' | 'lost' | 'error'; readonly error: ObError | null }
  | {
      readonly outcome: 'not-sent'
      readonly cause: 'unreachable' | 'denied' | 'overloaded' | 'tenant-changed' | 'wrong-session'
      /** For `tenant-changed`: whose name moved. */
      readonly tenantId: number | null
    }

/** One cluster of the config as its readers see it: what is known of it, and nothing to act with. */
export interface ReadableCluster {
  readonly id: string
  readonly displayName: string
  readonly demo: boolean
  /** As configured; the tenant's id is null until the first session told it. */
  login(): ClusterLogin
  /** The last snapshot, however old; null before the first one. */
  snapshot(): Snapshot | null
  freshness(): ClusterFreshness
  /** Views that the last reads were refused. */
  withheld(): readonly WithheldView[]
  /** The server answers and has not what backups are made with; null as far as is known. */
  withoutBackup(): WithoutBackup | null
  /** The database's time now: what it told last, and what has passed since on a monotonic clock; null before that. */
  nowMs(): number | null
  /** The first poll has succeeded or failed. */
  hasTried(): boolean
  /** Poll now, slow sources too; after a command of ours and when an operator asks. */
  refresh(): void
  /**
   * Looks at what moves fast, jobs and rounds. Returns when a poll that began after this call has ended, well or badly,
   * and after a second in any case.
   */
  look(): Promise<void>
  /** A GET came: somebody watches for the next 30 s. */
  watched(): void
  /** Called with each new snapshot. Returns what ends it. */
  onSnapshot(listener: (snapshot: Snapshot) => void): () => void
  /** Operations tell whether one of theirs is not settled: that is something that moves. */
  hasUnsettled(ask: () => boolean): void
}

/** A cluster with the one way to send it a command: what operations hold, and nobody else. */
export interface ConnectedCluster extends ReadableCluster {
  /**
   * The destination as the database holds it now, its keys wrapped: for setting it again with the keys it has.
   * Null without a destination, or when its URI is none this console could set.
   * @throws DatabaseError when the database cannot be asked
   */
  readDestinationSecret(tenantId: number, kind: DestinationKind): Promise<StorageParts | null>
  /** Sends a command once, on the operator's connection. Never rejects, never retries. */
  send(command: Command, options: SendOptions): Promise<SendResult>
}

/** Every cluster of the config. */
export interface Clusters<Cluster = ReadableCluster> {
  get(clusterId: string): Cluster | null
  all(): readonly Cluster[]
}
