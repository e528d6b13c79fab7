import type { Effect } from '@tidemark/contract'
import { cancelBackupCluster, cancelBackupOwn, cancelBackupTenants } from '@tidemark/oceanbase'
import type { JobRecord } from '../../collect/jobs/job-record.ts'
import { jobKey, type Snapshot } from '../../collect/snapshot.ts'
import { canBeCancelled } from '../../domain/job-index.ts'
import { cancelBackupBlockers, cancellableJobs, eachOf } from '../../operations/blockers.ts'
import { blocker, info, warn } from '../../operations/note.ts'
import { COMMAND_TIMEOUT_MS, type Planner, type RequestOf } from '../../operations/planner.ts'
import { commandFor, resolveScope, type Whom } from '../../operations/whom.ts'

/** One statement for all: OceanBase says OK whether or not there was something to cancel. */
export const planCancelBackup: Planner<RequestOf<'cancel-backup'>> = (request, { snapshot }) => {
  const whom = resolveScope(snapshot, request.scope)
  return [
    {
      command: commandFor(whom, {
        tenants: (tenants) => cancelBackupTenants({ tenants }),
        cluster: cancelBackupCluster,
        own: cancelBackupOwn,
      }),
      tenants: whom.tenants,
      wholeCluster: whom.by === 'cluster',
      effects: effectsOf(snapshot, whom),
      blockers: whom.by === 'cluster' ? clusterBlockers : eachOf(whom.tenants, cancelBackupBlockers),
      timeoutMs: COMMAND_TIMEOUT_MS,
      watch: (before) => {
        const met = jobsToCancel(before, whom).map(({ job }) => jobKey(job))
        return (now) => met.every((key) => !mayGoOn(now.jobs.get(key)))
      },
      waitsFor: null,
    },
  ]
}

/** From sys without a list the parents are canceled as well. */
function jobsToCancel(snapshot: Snapshot, { by, tenants }: Whom): readonly JobRecord[] {
  if (by === 'cluster') return snapshot.jobs.inFlight.filter(({ job }) => canBeCancelled(job))
  return tenants.flatMap(({ tenantId }) => cancellableJobs(snapshot, tenantId))
}

function mayGoOn(record: JobRecord | undefined): boolean {
  return record !== undefined && canBeCancelled(record.job)
}

function clusterBlockers(snapshot: Snapshot) {
  const some = snapshot.jobs.inFlight.some(({ job }) => canBeCancelled(job))
  return some ? [] : [blocker('no-job-running', null)]
}

function effectsOf(snapshot: Snapshot, whom: Whom): readonly Effect[] {
  const jobs = jobsToCancel(snapshot, whom).map(({ job }) => job)
  if (jobs.length === 0) return [info('nothing-to-cancel', null)]
  const children = jobs.filter((job) => !job.isParent)
  const parentIds = new Set(children.flatMap(({ parent }) => (parent === null ? [] : [parent.jobId])))
  return [
    ...children.map(({ tenantId, jobId }) => warn('cancels-job', tenantId, { jobId })),
    ...(whom.by === 'cluster' ? [] : [...parentIds].map((jobId) => warn('fails-parent', null, { jobId }))),
  ]
}
