import type {
  ArchivePiece,
  ArchiveRound,
  BackupSet,
  ClusterLogin,
  Destination,
  DestinationKind,
  PhaseSegment,
  SecretMark,
  Tenant,
} from '@tidemark/contract'
import type { DeleteFacts } from './deletes/delete-facts.ts'
import type { JobKey } from './job-key.ts'
import type { JobBook } from './jobs/job-book.ts'
import type { TaskRecord } from './jobs/job-record.ts'

export { type JobKey, jobKey } from './job-key.ts'

/** A user tenant, and what of it is no part of its identity. */
export interface TenantFacts {
  readonly tenant: Tenant
  readonly logMode: 'archivelog' | 'noarchivelog' | null
  /** `archive_lag_target`; null: not known. */
  readonly archiveLagTargetMs: number | null
}

/** `sys`: it commands, and the parents of its backups are its jobs. */
export const SYS_TENANT_ID = 1

/** All that is known of a cluster at one moment. Immutable; shares what did not change with the one before. */
export interface Snapshot extends DeleteFacts {
  readonly clusterId: string
  /** Rises whenever anything below changed, and at least every ten seconds of the database's time: lags grow. */
  readonly revision: number
  /** The database's own time of this snapshot. */
  readonly observedAtMs: number
  readonly observedAt: string
  readonly version: string | null
  readonly login: ClusterLogin
  /** User tenants by id. */
  readonly tenants: ReadonlyMap<number, TenantFacts>
  readonly jobs: JobBook
  /** Of jobs in flight, and of those whose last word is still to come; by the key of their job. */
  readonly tasks: ReadonlyMap<JobKey, TaskRecord>
  /** Newest first, by tenant. */
  readonly sets: ReadonlyMap<number, readonly BackupSet[]>
  /** The current (or last) round, by tenant. */
  readonly rounds: ReadonlyMap<number, ArchiveRound>
  /** Every round that is remembered, oldest first, the current one last, by tenant. */
  readonly roundHistory: ReadonlyMap<number, readonly ArchiveRound[]>
  /** Every piece the views show, deleted ones too, oldest first, by tenant; null: they are withheld from the login. */
  readonly pieces: ReadonlyMap<number, readonly ArchivePiece[]> | null
  readonly destinations: ReadonlyMap<number, Readonly<Record<DestinationKind, Destination | null>>>
  /** Which keys open a place, by the place as PATH columns write it. Empty from sys. */
  readonly storedKeys: ReadonlyMap<string, readonly SecretMark[]>
  /** Phases as the collector saw them, by job. */
  readonly phases: ReadonlyMap<JobKey, readonly PhaseSegment[]>
  /** Stretches in which nothing was observed since this process began, oldest first. */
  readonly unobserved: readonly { readonly fromAt: string; readonly toAt: string }[]
}
