import type { TenantList, TenantListItem, TenantPage } from '@tidemark/contract'
import type { Snapshot, TenantFacts } from '../../collect/snapshot.ts'
import { archiveStatus } from '../../domain/archive-status.ts'
import { deletesOf } from '../../domain/delete-index.ts'
import { destinationsOf } from '../../domain/destinations-of.ts'
import { isOpen, jobsOf } from '../../domain/job-index.ts'
import { toJobView } from '../../domain/job-view.ts'
import { obsoleteBackups } from '../../domain/obsolete-backups.ts'
import { newestUsableSet, protectionOf } from '../../domain/protection.ts'
import { restorableOf, restorableSpan } from '../../domain/recovery.ts'
import { TENANT_ACTIONS } from '../../operations/tenant-actions.ts'

const MAX_JOBS = 20
const MAX_SETS = 500

/** All tenants, by name. */
export function tenantList(snapshot: Snapshot): TenantList {
  const tenants = [...snapshot.tenants.values()].map((facts) => toItem(snapshot, facts))
  return { tenants: tenants.sort((a, b) => (a.tenant.tenantName < b.tenant.tenantName ? -1 : 1)) }
}

function toItem(snapshot: Snapshot, { tenant }: TenantFacts): TenantListItem {
  const { tenantId } = tenant
  return {
    ...identity(snapshot, tenant),
    restorable: restorableSpan(snapshot, tenantId),
    lastGoodSet: newestUsableSet(snapshot, tenantId),
    runningJobs: snapshot.jobs.inFlight.filter(({ job }) => job.tenantId === tenantId && isOpen(job)).length,
  }
}

function identity(snapshot: Snapshot, tenant: TenantFacts['tenant']) {
  const { tenantId } = tenant
  const { data, archive } = destinationsOf(snapshot, tenantId)
  return {
    tenant,
    protection: protectionOf(snapshot, tenantId),
    archive: archiveStatus(snapshot, tenantId),
    dataDestination: data,
    archiveDestination: archive,
  }
}

/** One tenant; null when there is none of this id. */
export function tenantPage(snapshot: Snapshot, tenantId: number): TenantPage | null {
  const facts = snapshot.tenants.get(tenantId)
  if (facts === undefined) return null
  const jobs = jobsOf(snapshot, tenantId)
  const sets = snapshot.sets.get(tenantId) ?? []
  const deletePolicy = snapshot.deletePolicies.get(tenantId) ?? null
  const deletes = deletesOf(snapshot, tenantId)
  return {
    ...identity(snapshot, facts.tenant),
    restorable: restorableOf(snapshot, tenantId),
    jobs: jobs.slice(0, MAX_JOBS).map((record) => toJobView(snapshot, record)),
    jobsTotal: jobs.length,
    backupSets: sets.slice(0, MAX_SETS),
    backupSetsTotal: sets.length,
    deletePolicy,
    obsolete: obsoleteBackups(snapshot, tenantId, deletePolicy?.recoveryWindowMs ?? null),
    deleteJobs: deletes.slice(0, MAX_JOBS).map(({ job }) => job),
    deleteJobsTotal: deletes.length,
    actions: TENANT_ACTIONS.map(({ kind, destinationKind, blockers }) => ({
      kind,
      destinationKind,
      blockers: [...blockers(snapshot, tenantId)],
    })),
  }
}
