import type {
  ArchivePiece,
  ArchiveRound,
  ArchiveState,
  BackupJob,
  BackupSet,
  ClusterLogin,
  Destination,
  DestinationKind,
  Tenant,
} from '@tidemark/contract'
import { NO_DELETES } from '../collect/deletes/delete-facts.ts'
import { JobBook } from '../collect/jobs/job-book.ts'
import { factsOf } from '../collect/jobs/job-facts.ts'
import type { JobRecord } from '../collect/jobs/job-record.ts'
import type { Snapshot, TenantFacts } from '../collect/snapshot.ts'

/** The database's now in snapshots built by hand. */
export const NOW = '2026-03-10T12:00:00.000000Z'
const NOW_MS = Date.parse(NOW)

/** An instant so many minutes before now, as the views have it. */
export function minutesAgo(minutes: number): string {
  return `${new Date(NOW_MS - minutes * 60_000).toISOString().slice(0, -1)}000Z`
}

const TENANT: Tenant = {
  tenantId: 1002,
  tenantName: 't1',
  compatibilityMode: 'mysql',
  rawStatus: 'NORMAL',
  rawRole: 'PRIMARY',
  inRecycleBin: false,
  locked: false,
  createdAt: null,
  operable: true,
}

const JOB: BackupJob = {
  tenantId: 1002,
  tenantName: 't1',
  jobId: '1',
  backupSetId: '1',
  backupType: 'full',
  plusArchivelog: false,
  encrypted: false,
  state: 'completed',
  rawStatus: 'COMPLETED',
  startedAt: minutesAgo(60),
  endedAt: minutesAgo(50),
  result: 0,
  comment: null,
  description: null,
  operationId: null,
  startedBy: 'tenant',
  isParent: false,
  parent: null,
  executorTenantIds: [],
  path: null,
  inputBytes: null,
  outputBytes: null,
  progress: null,
}

const SET: BackupSet = {
  tenantId: 1002,
  backupSetId: '1',
  backupType: 'full',
  previousFullSetId: null,
  previousSetId: null,
  rawStatus: 'SUCCESS',
  rawFileStatus: 'AVAILABLE',
  usable: true,
  plusArchivelog: false,
  encrypted: false,
  startedAt: minutesAgo(60),
  endedAt: minutesAgo(50),
  startReplayScn: null,
  minRestoreScn: null,
  minRestoreAt: null,
  inputBytes: null,
  outputBytes: null,
  tabletCount: null,
  macroBlockCount: null,
  result: 0,
  comment: null,
  path: 'file:///backup/t1/data',
}

export function job(over: Partial<BackupJob> = {}): BackupJob {
  return { ...JOB, ...over }
}

/** A job in JOBS, running. */
export function runningJob(over: Partial<BackupJob> = {}): BackupJob {
  return job({ state: 'running', rawStatus: 'DOING', endedAt: null, ...over })
}

export function backupSet(over: Partial<BackupSet> = {}): BackupSet {
  return { ...SET, ...over }
}

export function round(state: ArchiveState, over: Partial<ArchiveRound> = {}): ArchiveRound {
  return {
    roundId: '1',
    state,
    rawStatus: null,
    startScn: null,
    startAt: minutesAgo(600),
    checkpointScn: null,
    checkpointAt: minutesAgo(1),
    pieceSwitchIntervalMs: null,
    compression: null,
    inputBytes: null,
    outputBytes: null,
    path: null,
    comment: null,
    ...over,
  }
}

export function destination(tenantId: number, kind: DestinationKind, over: Partial<Destination> = {}): Destination {
  const path = `/backup/t${tenantId}/${kind}`
  return {
    tenantId,
    kind,
    uri: `file://${path}`,
    scheme: 'file',
    path,
    parameters: [],
    secrets: [],
    binding: kind === 'archive' ? 'optional' : null,
    pieceSwitchIntervalDays: kind === 'archive' ? 1 : null,
    compression: null,
    rawState: null,
    ...over,
  }
}

export interface TenantDraft extends Partial<Tenant> {
  readonly logMode?: TenantFacts['logMode']
  readonly archiveLagTargetMs?: number | null
  readonly round?: ArchiveRound | null
  readonly data?: Destination | null
  readonly archive?: Destination | null
  readonly sets?: readonly BackupSet[]
  /** The history of rounds; the current one alone where it is absent. */
  readonly rounds?: readonly ArchiveRound[]
  readonly pieces?: readonly ArchivePiece[]
}

/** A tenant that could be backed up now: both destinations, archiving. */
export function readyTenant(tenantId: number, over: TenantDraft = {}): TenantDraft {
  return {
    tenantId,
    tenantName: `t${tenantId}`,
    logMode: 'archivelog',
    round: round('archiving'),
    data: destination(tenantId, 'data'),
    archive: destination(tenantId, 'archive'),
    ...over,
  }
}

export interface SnapshotDraft extends Partial<Omit<Snapshot, 'tenants' | 'jobs'>> {
  readonly tenants?: readonly TenantDraft[]
  /** Open ones are in JOBS, the others in the history. */
  readonly jobs?: readonly BackupJob[]
  /** Ended ones that are still in JOBS. */
  readonly stillListed?: readonly BackupJob[]
}

const SYS: ClusterLogin = { as: 'sys' }

/** A snapshot made by hand. */
export function snapshot({ tenants = [], jobs = [], stillListed = [], ...over }: SnapshotDraft = {}): Snapshot {
  const drafts = tenants.map((draft) => ({ ...draft, tenantId: draft.tenantId ?? TENANT.tenantId }))
  const byId = <V>(of: (draft: TenantDraft & { tenantId: number }) => V | null | undefined) =>
    new Map(drafts.flatMap((draft) => (of(draft) == null ? [] : [[draft.tenantId, of(draft) as V] as const])))
  return {
    clusterId: 'demo',
    revision: 1,
    observedAtMs: NOW_MS,
    observedAt: NOW,
    version: '4.3.5.5',
    login: SYS,
    tenants: byId(toFacts),
    jobs: bookOf([...jobs.map((one) => toRecord(one, isOpen(one))), ...stillListed.map((one) => toRecord(one, true))]),
    tasks: new Map(),
    sets: byId(({ sets }) => sets),
    rounds: byId((draft) => draft.round),
    roundHistory: byId(({ round: one, rounds }) => rounds ?? (one ? [one] : null)),
    pieces: byId((draft) => draft.pieces),
    destinations: byId(({ data = null, archive = null }) => ({ data, archive })),
    storedKeys: new Map(),
    phases: new Map(),
    ...NO_DELETES,
    unobserved: [],
    ...over,
  }
}

function toFacts(draft: TenantDraft & { tenantId: number }): TenantFacts {
  const {
    logMode = 'noarchivelog',
    archiveLagTargetMs = null,
    round: _,
    data: __,
    archive: ___,
    sets: ____,
    rounds: _____,
    pieces: ______,
    ...tenant
  } = draft
  return { tenant: { ...TENANT, ...tenant }, logMode, archiveLagTargetMs }
}

function isOpen({ state }: BackupJob): boolean {
  return state === 'queued' || state === 'running' || state === 'canceling'
}

/** A job as its view shows it. */
export function toRecord(one: BackupJob, inFlight: boolean): JobRecord {
  const viewName = inFlight ? 'CDB_OB_BACKUP_JOBS' : 'CDB_OB_BACKUP_JOB_HISTORY'
  return { facts: factsOf(one), job: one, viewName, inFlight, columns: [], task: null }
}

function bookOf(records: readonly JobRecord[]): JobBook {
  const names = records.flatMap(({ job: { tenantId, tenantName } }) =>
    tenantName === null ? [] : [[tenantId, tenantName] as const],
  )
  return JobBook.of(records, new Map(names))
}
