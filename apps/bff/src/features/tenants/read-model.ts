import type { TenantList, TenantListItem, TenantPage } from '@tidemark/contract'
import type { Snapshot, TenantFacts } from '../../collect/snapshot.ts'
import { archiveStatus } from '../../domain/archive-status.ts'
import type { Standing } from '../../domain/blockers.ts'
import { liveJob } from '../../domain/live-job.ts'
import { newestUsableSet, protectionOf } from '../../domain/protection.ts'
import { runningJobs, tenantJobs } from '../../domain/tenant-jobs.ts'
import { tenantActions } from './actions.ts'

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
    lastGoodSet: newestUsableSet(snapshot, tenantId),
    runningJobs: runningJobs(snapshot, tenantId).length,
  }
}

function identity(snapshot: Snapshot, tenant: TenantFacts['tenant']) {
  const { tenantId } = tenant
  const { data = null, archive = null } = snapshot.destinations.get(tenantId) ?? {}
  return {
    tenant,
    protection: protectionOf(snapshot, tenantId),
    archive: archiveStatus(snapshot, tenantId),
    dataDestination: data,
    archiveDestination: archive,
  }
}

/** One tenant; null when there is none of this id. */
export function tenantPage(standing: Standing, tenantId: number): TenantPage | null {
  const { snapshot } = standing
  const facts = snapshot.tenants.get(tenantId)
  if (facts === undefined) return null
  const jobs = tenantJobs(snapshot, tenantId)
  const sets = snapshot.sets.get(tenantId) ?? []
  return {
    ...identity(snapshot, facts.tenant),
    jobs: jobs.slice(0, MAX_JOBS).map((record) => liveJob(snapshot, record)),
    jobsTotal: jobs.length,
    backupSets: sets.slice(0, MAX_SETS),
    backupSetsTotal: sets.length,
    actions: tenantActions(standing, tenantId),
  }
}
