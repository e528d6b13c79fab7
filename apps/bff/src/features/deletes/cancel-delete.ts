import type { Effect } from '@tidemark/contract'
import { cancelDeleteCluster, cancelDeleteOwn, cancelDeleteTenants } from '@tidemark/oceanbase'
import { jobKey, type Snapshot } from '../../collect/snapshot.ts'
import { canCancelDelete } from '../../domain/delete-index.ts'
import { eachOf } from '../../operations/blockers.ts'
import { allRunningDeletes, cancelDeleteBlockers, runningDeletes } from '../../operations/delete-blockers.ts'
import { blocker, info, warn } from '../../operations/note.ts'
import { COMMAND_TIMEOUT_MS, type Planner, type RequestOf } from '../../operations/planner.ts'
import { commandFor, resolveScope, type Whom } from '../../operations/whom.ts'

/** One statement for all: OceanBase says OK whether or not there was something to cancel. */
export const planCancelDelete: Planner<RequestOf<'cancel-delete'>> = ({ scope }, { snapshot }) => {
  const whom = resolveScope(snapshot, scope)
  return [
    {
      command: commandFor(whom, {
        tenants: (tenants) => cancelDeleteTenants({ tenants }),
        cluster: cancelDeleteCluster,
        own: cancelDeleteOwn,
      }),
      tenants: whom.tenants,
      wholeCluster: whom.by === 'cluster',
      effects: effectsOf(snapshot, whom),
      blockers: whom.by === 'cluster' ? clusterBlockers : eachOf(whom.tenants, cancelDeleteBlockers),
      timeoutMs: COMMAND_TIMEOUT_MS,
      watch: (before) => {
        const met = toCancel(before, whom).map(({ job }) => jobKey(job))
        return (now) => met.every((key) => !mayGoOn(now, key))
      },
      waitsFor: null,
    },
  ]
}

function toCancel(snapshot: Snapshot, { by, tenants }: Whom) {
  if (by === 'cluster') return allRunningDeletes(snapshot)
  return tenants.flatMap(({ tenantId }) => runningDeletes(snapshot, tenantId))
}

function mayGoOn(now: Snapshot, key: ReturnType<typeof jobKey>): boolean {
  const record = now.deleteJobs.get(key)
  return record !== undefined && canCancelDelete(record.job)
}

function clusterBlockers(snapshot: Snapshot) {
  return allRunningDeletes(snapshot).length > 0 ? [] : [blocker('no-delete-running', null)]
}

function effectsOf(snapshot: Snapshot, whom: Whom): readonly Effect[] {
  const jobs = toCancel(snapshot, whom).filter(({ job }) => !job.isParent)
  if (jobs.length === 0) return [info('nothing-to-cancel', null)]
  return [
    ...jobs.map(({ job: { tenantId, jobId } }) => warn('cancels-delete', tenantId, { jobId })),
    info('half-deleted-stays', null),
  ]
}
