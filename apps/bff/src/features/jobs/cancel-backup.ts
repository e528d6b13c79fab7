import type { CancelBackupRequest, Effect } from '@tidemark/contract'
import { type Command, cancelBackupCluster, cancelBackupOwn, cancelBackupTenants } from '@tidemark/oceanbase'
import type * as z from 'zod/mini'
import { type JobKey, jobKey, type Snapshot } from '../../collect/snapshot.ts'
import { generalBlocker, holdsCancel, holdsTenant } from '../../domain/blockers.ts'
import { type Concerned, concernedBy, namedTenants, operableNames } from '../../domain/scope.ts'
import { isEnded, runningJobs } from '../../domain/tenant-jobs.ts'
import { independentStep, info, type Planner, type Planning, QUICK_MS, warn } from '../../operations/planner.ts'

type Request = z.infer<typeof CancelBackupRequest>

/** CANCEL BACKUP: one statement with one outcome for all, settled when their jobs are canceling or gone. */
export const planCancelBackup: Planner<Request> = (request) => (planning) => {
  const { snapshot, login } = planning
  const concerned = concernedBy(request.scope, login, snapshot)
  const targets = targetsOf(concerned, snapshot)
  return [
    independentStep({
      tenants: namedTenants(snapshot, concerned.tenantIds),
      command: commandFor(concerned, snapshot),
      blockers: blockersFor(concerned, planning),
      effects: effectsFor(concerned, snapshot),
      timeoutMs: QUICK_MS,
      settled: (later) => ({
        seen: targets.every((key) => isCanceledOrOver(later, key)),
        jobs: targets
          .flatMap((key) => snapshot.jobs.get(key)?.job ?? [])
          .map(({ tenantId, jobId }) => ({ tenantId, jobId })),
      }),
    }),
  ]
}

function commandFor(concerned: Concerned, snapshot: Snapshot): Command | null {
  if (concerned.by === 'cluster') return cancelBackupCluster()
  if (concerned.by === 'own') return cancelBackupOwn()
  const tenants = operableNames(namedTenants(snapshot, concerned.tenantIds))
  return tenants.length === 0 ? null : cancelBackupTenants({ tenants })
}

/** A list is held up when nothing of it runs; one idle tenant among others is no harm. */
function blockersFor({ by, tenantIds }: Concerned, planning: Planning) {
  const running = tenantIds.some((tenantId) => runningJobs(planning.snapshot, tenantId).length > 0)
  if (by === 'cluster') {
    if (planning.login.as !== 'sys') return [generalBlocker('needs-sys')]
    return running || sysJobs(planning.snapshot).length > 0 ? [] : [generalBlocker('no-job-running')]
  }
  const holds = running ? holdsTenant : holdsCancel
  return tenantIds.flatMap((tenantId) => holds(planning, tenantId))
}

const SYS_TENANT_ID = 1
const sysJobs = (snapshot: Snapshot) => runningJobs(snapshot, SYS_TENANT_ID)

function targetsOf({ by, tenantIds }: Concerned, snapshot: Snapshot): readonly JobKey[] {
  const parents = by === 'cluster' ? sysJobs(snapshot) : []
  const jobs = tenantIds.flatMap((tenantId) => runningJobs(snapshot, tenantId))
  return [...parents, ...jobs].map(({ job }) => jobKey(job))
}

function isCanceledOrOver(snapshot: Snapshot, key: JobKey): boolean {
  const job = snapshot.jobs.get(key)?.job
  return job === undefined || job.state === 'canceling' || isEnded(job)
}

/** A parent whose child is canceled by name ends FAILED; the whole cluster's cancel takes it along (states.md §1). */
function effectsFor({ by, tenantIds }: Concerned, snapshot: Snapshot): Effect[] {
  const parents = new Set<string>()
  const effects = tenantIds.flatMap((tenantId) => {
    const jobs = runningJobs(snapshot, tenantId)
    if (jobs.length === 0) return by === 'cluster' ? [] : [info('nothing-to-cancel', tenantId)]
    return jobs.map(({ job }) => {
      if (job.parent !== null) parents.add(job.parent.jobId)
      return warn('cancels-job', tenantId, { jobId: job.jobId })
    })
  })
  const failing = by === 'cluster' ? [] : [...parents].map((jobId) => warn('fails-parent', null, { jobId }))
  return [...effects, ...failing]
}
