import type { Blocker, BlockerCode, ClusterLogin, DestinationKind, NoteParams } from '@tidemark/contract'
import type { Snapshot } from '../collect/snapshot.ts'
import { archiveStatus } from './archive-status.ts'
import { jobsInFlight, runningJobs } from './tenant-jobs.ts'

/** What holds an act up, looked at without asking the database: the checks of OceanBase, in its order. */
export interface Standing {
  readonly snapshot: Snapshot
  readonly login: ClusterLogin
}

type Holds = (standing: Standing, tenantId: number) => readonly Blocker[]

function blocker(code: BlockerCode, tenantId: number | null, params: NoteParams = {}): Blocker {
  return { code, tenantId, params }
}

/** A blocker of no tenant in particular. */
export function generalBlocker(code: BlockerCode, params: NoteParams = {}): Blocker {
  return blocker(code, null, params)
}

/** Whether the tenant is there, is this login's to command, and can be named in a statement. */
export const holdsTenant: Holds = ({ snapshot, login }, tenantId) => {
  const facts = snapshot.tenants.get(tenantId)
  if (facts === undefined) return [blocker('tenant-gone', tenantId)]
  if (login.as === 'tenant') return login.tenantId === tenantId ? [] : [blocker('not-own-tenant', tenantId)]
  return facts.tenant.operable
    ? []
    : [blocker('tenant-name-not-operable', tenantId, { tenantName: facts.tenant.tenantName })]
}

/** Only a tenant that is NORMAL and not in the recycle bin is backed up or archived (statements.md §4, §5). */
const holdsStatus: Holds = ({ snapshot }, tenantId) => {
  const tenant = snapshot.tenants.get(tenantId)?.tenant
  if (tenant === undefined) return []
  if (tenant.inRecycleBin) return [blocker('tenant-in-recyclebin', tenantId)]
  const status = tenant.rawStatus ?? ''
  return status === 'NORMAL' ? [] : [blocker('tenant-not-normal', tenantId, { status })]
}

/** BACKUP: tenant NORMAL, archive DOING, no job of the same initiator, destination set (statements.md §5). */
export const holdsBackup: Holds = (standing, tenantId) => [
  ...holdsTenant(standing, tenantId),
  ...holdsStatus(standing, tenantId),
  ...holdsArchiveDoing(standing, tenantId),
  ...holdsSameInitiator(standing, tenantId),
  ...holdsDataDestination(standing, tenantId),
]

/** What BACKUP DATABASE from sys looks at: a tenant without a destination is taken along, and its child fails. */
export const holdsBackupOfCluster: Holds = (standing, tenantId) => [
  ...holdsStatus(standing, tenantId),
  ...holdsArchiveDoing(standing, tenantId),
  ...holdsSameInitiator(standing, tenantId),
]

const holdsArchiveDoing: Holds = ({ snapshot }, tenantId) => {
  if (!snapshot.tenants.has(tenantId)) return []
  const { state } = archiveStatus(snapshot, tenantId)
  return state === 'archiving' ? [] : [blocker('archive-not-doing', tenantId, { state })]
}

/** A job that sys started and one of the tenant's own may run side by side; two of one initiator may not. */
const holdsSameInitiator: Holds = ({ snapshot, login }, tenantId) => {
  const fromSys = login.as === 'sys'
  const other = jobsInFlight(snapshot, tenantId).find(({ job }) => (job.parent !== null) === fromSys)
  return other === undefined ? [] : [blocker('job-running', tenantId, { jobId: other.job.jobId })]
}

const holdsDataDestination: Holds = ({ snapshot }, tenantId) => {
  if (!snapshot.tenants.has(tenantId)) return []
  return snapshot.destinations.get(tenantId)?.data ? [] : [blocker('no-data-destination', tenantId)]
}

/** CANCEL with nothing running is OK to OceanBase; here it is said before it is sent. */
export const holdsCancel: Holds = (standing, tenantId) => [
  ...holdsTenant(standing, tenantId),
  ...(runningJobs(standing.snapshot, tenantId).length > 0 ? [] : [blocker('no-job-running', tenantId)]),
]

export const holdsStartArchiving: Holds = (standing, tenantId) => [
  ...holdsTenant(standing, tenantId),
  ...holdsStatus(standing, tenantId),
  ...(logModeOf(standing, tenantId) === 'archivelog' ? [blocker('archive-already-on', tenantId)] : []),
]

/** NOARCHIVELOG does not look at the tenant's status (statements.md §4). */
export const holdsStopArchiving: Holds = (standing, tenantId) => [
  ...holdsTenant(standing, tenantId),
  ...(logModeOf(standing, tenantId) === 'noarchivelog' ? [blocker('archive-already-off', tenantId)] : []),
]

export const holdsRestartArchiving: Holds = (standing, tenantId) => [
  ...holdsStopArchiving(standing, tenantId),
  ...holdsStatus(standing, tenantId),
]

function logModeOf({ snapshot }: Standing, tenantId: number) {
  return snapshot.tenants.get(tenantId)?.logMode ?? null
}

/** A data destination waits for every row among the jobs in flight (9036), an archive one for STOP (1235). */
export function holdsDestination(kind: DestinationKind): Holds {
  return (standing, tenantId) => [
    ...holdsTenant(standing, tenantId),
    ...(kind === 'data' ? holdsJobRows(standing, tenantId) : holdsArchiveStopped(standing, tenantId)),
  ]
}

/** To clear one, it has to be there as well. */
export function holdsClearing(kind: DestinationKind): Holds {
  const code = kind === 'data' ? 'no-data-destination' : 'no-archive-destination'
  return (standing, tenantId) => [
    ...holdsDestination(kind)(standing, tenantId),
    ...(standing.snapshot.destinations.get(tenantId)?.[kind] ? [] : [blocker(code, tenantId)]),
  ]
}

const holdsJobRows: Holds = ({ snapshot }, tenantId) => {
  const row = jobsInFlight(snapshot, tenantId)[0]
  return row === undefined ? [] : [blocker('job-rows-present', tenantId, { jobId: row.job.jobId })]
}

const holdsArchiveStopped: Holds = ({ snapshot }, tenantId) => {
  const { state } = archiveStatus(snapshot, tenantId)
  return state === 'stopped' || state === 'not-started' ? [] : [blocker('archive-running', tenantId, { state })]
}
