import type { DeleteKind, Effect } from '@tidemark/contract'
import {
  type Command,
  deleteArchivePiecesOwn,
  deleteArchivePiecesTenant,
  deleteBackupSetsOwn,
  deleteBackupSetsTenant,
  deleteObsoleteOwn,
  deleteObsoleteTenants,
} from '@tidemark/oceanbase'
import type { NamedTenant } from '../../collect/connected-cluster.ts'
import { jobKey, type Snapshot } from '../../collect/snapshot.ts'
import { deletesOf } from '../../domain/delete-index.ts'
import { deletableOf, totalBytes } from '../../domain/obsolete-backups.ts'
import { AppError } from '../../http/app-error.ts'
import { fieldError } from '../../http/parse-input.ts'
import { eachOf } from '../../operations/blockers.ts'
import { deleteObsoleteBlockers, deletePiecesBlockers, deleteSetsBlockers } from '../../operations/delete-blockers.ts'
import { warn } from '../../operations/note.ts'
import { COMMAND_TIMEOUT_MS, type PlannedStep, type Planner, type RequestOf } from '../../operations/planner.ts'
import { nameTenant, nameTenants } from '../../operations/whom.ts'
import { namedIds, obsoleteEffects } from './obsolete-effects.ts'

/** One statement a tenant, so that one without a policy does not keep the others from it. */
export const planDeleteObsolete: Planner<RequestOf<'delete-obsolete'>> = ({ tenantIds }, { snapshot }) =>
  nameTenants(snapshot, tenantIds, (at) => `/tenantIds/${at}`).map((tenant) => {
    const { tenantId, tenantName } = tenant
    const windowMs = snapshot.deletePolicies.get(tenantId)?.recoveryWindowMs ?? null
    return {
      ...stepOf(tenant, 'obsolete'),
      command: snapshot.login.as === 'tenant' ? deleteObsoleteOwn() : deleteObsoleteTenants({ tenants: [tenantName] }),
      effects: [...obsoleteEffects(snapshot, tenantId, windowMs), warn('cannot-be-undone', null)],
      blockers: eachOf([tenant], deleteObsoleteBlockers),
    }
  })

export const planDeleteSets: Planner<RequestOf<'delete-sets'>> = ({ tenantId, setIds: ids }, { snapshot }) => {
  const tenant = nameTenant(snapshot, tenantId)
  refuseTwice(ids, 'setIds')
  const own = snapshot.login.as === 'tenant'
  const command = own ? deleteBackupSetsOwn({ ids }) : deleteBackupSetsTenant({ tenant: tenant.tenantName, ids })
  const named = deletableOf(snapshot, tenantId).sets.filter(({ backupSetId }) => ids.includes(backupSetId))
  const effect = warn('deletes-sets', tenantId, {
    count: ids.length,
    bytes: totalBytes(named),
    setIds: namedIds(ids),
  })
  return [numbered(tenant, 'sets', command, effect, deleteSetsBlockers(ids))]
}

export const planDeletePieces: Planner<RequestOf<'delete-pieces'>> = ({ tenantId, pieceIds: ids }, { snapshot }) => {
  const tenant = nameTenant(snapshot, tenantId)
  refuseTwice(ids, 'pieceIds')
  const own = snapshot.login.as === 'tenant'
  const command = own ? deleteArchivePiecesOwn({ ids }) : deleteArchivePiecesTenant({ tenant: tenant.tenantName, ids })
  const named = deletableOf(snapshot, tenantId).pieces.filter(({ pieceId }) => ids.includes(pieceId))
  const effect = warn('deletes-pieces', tenantId, {
    count: ids.length,
    bytes: totalBytes(named),
    pieceIds: namedIds(ids),
  })
  return [numbered(tenant, 'pieces', command, effect, deletePiecesBlockers(ids))]
}

function numbered(
  tenant: NamedTenant,
  kind: DeleteKind,
  command: Command,
  effect: Effect,
  blockers: Parameters<typeof eachOf>[1],
): PlannedStep {
  const effects = [effect, warn('cannot-be-undone', null)]
  return { ...stepOf(tenant, kind), command, effects, blockers: eachOf([tenant], blockers) }
}

function refuseTwice(ids: readonly string[], field: string): void {
  const errors = ids.flatMap((id, at) => (ids.indexOf(id) === at ? [] : [fieldError(`/${field}/${at}`, 'duplicate')]))
  if (errors.length > 0) throw new AppError('validation', { errors })
}

/** The statement says OK before a job is there; nothing in a delete job names who sent it, so the next one is it. */
function stepOf(tenant: NamedTenant, kind: DeleteKind) {
  return {
    tenants: [tenant],
    wholeCluster: false,
    timeoutMs: COMMAND_TIMEOUT_MS,
    waitsFor: null,
    watch: (before: Snapshot) => {
      const known = new Set(before.deleteJobs.keys())
      return (now: Snapshot) =>
        deletesOf(now, tenant.tenantId).some(({ job }) => job.deletes === kind && !known.has(jobKey(job)))
    },
  } as const
}
