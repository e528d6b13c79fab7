import type { Blocker } from '@tidemark/contract'
import { type NotDeleted, whyPiecesStay, whySetsStay } from '@tidemark/oceanbase'
import type { DeleteJobRecord } from '../collect/deletes/delete-facts.ts'
import type { Snapshot } from '../collect/snapshot.ts'
import { allDeletes, canCancelDelete, deletesOf } from '../domain/delete-index.ts'
import { deletableOf } from '../domain/obsolete-backups.ts'
import { versionBlockers } from '../domain/version-gate.ts'
import { cannotBeNamed, isNotNormal, type TenantBlockers } from './blockers.ts'
import { blocker } from './note.ts'

/** A policy with this window is what the tenant has already. */
export function setDeletePolicyBlockers(window: string | null): TenantBlockers {
  return (snapshot, tenantId) => {
    const policy = snapshot.deletePolicies.get(tenantId)
    const same = window !== null && policy?.recoveryWindow === window && policy.policyName === 'default'
    return [...cannotBeNamed(snapshot, tenantId), ...(same ? [blocker('policy-same', tenantId, { window })] : [])]
  }
}

export const dropDeletePolicyBlockers: TenantBlockers = (snapshot, tenantId) => [
  ...cannotBeNamed(snapshot, tenantId),
  ...(snapshot.deletePolicies.has(tenantId) ? [] : [blocker('no-policy', tenantId)]),
]

/** The version, then the tenant, then its policy (4018; 1235 without a window). */
export const deleteObsoleteBlockers: TenantBlockers = (snapshot, tenantId) => {
  const policy = snapshot.deletePolicies.get(tenantId)
  const missing = policy === undefined ? 'no-policy' : 'policy-without-window'
  return [
    ...versionBlockers(snapshot, 'delete-obsolete'),
    ...isNotNormal(snapshot, tenantId),
    ...(policy?.recoveryWindowMs == null ? [blocker(missing, tenantId)] : []),
  ]
}

/** What OceanBase would fail the job for, said before it is sent. Without ids whether the act is there at all. */
export function deleteSetsBlockers(ids: readonly string[]): TenantBlockers {
  return (snapshot, tenantId) => [
    ...versionBlockers(snapshot, 'delete-sets'),
    ...isNotNormal(snapshot, tenantId),
    ...whySetsStay(deletableOf(snapshot, tenantId), ids).map((why) => toBlocker(tenantId, 'set', why)),
  ]
}

export function deletePiecesBlockers(ids: readonly string[]): TenantBlockers {
  return (snapshot, tenantId) => [
    ...versionBlockers(snapshot, 'delete-pieces'),
    ...isNotNormal(snapshot, tenantId),
    ...whyPiecesStay(deletableOf(snapshot, tenantId), ids).map((why) => toBlocker(tenantId, 'piece', why)),
  ]
}

function toBlocker(tenantId: number, what: 'set' | 'piece', { code, id, by, reason }: NotDeleted): Blocker {
  const named = what === 'set' ? { setId: id } : { pieceId: id }
  switch (code) {
    case 'not-deletable':
      return blocker(`${what}-not-deletable`, tenantId, { ...named, reason: reason ?? '' })
    case 'kept-by-policy':
      return blocker('policy-keeps-files', tenantId)
    case 'no-full':
      return blocker('no-full-set', tenantId)
    case 'needed':
      return blocker(`${what}-needed`, tenantId, { ...named, by: by ?? '' })
    case 'newest':
      return blocker('set-newest', tenantId, { setId: id, full: by ?? '' })
    case 'behind':
      return blocker('piece-behind', tenantId, { pieceId: id, before: by ?? '' })
  }
}

export const cancelDeleteBlockers: TenantBlockers = (snapshot, tenantId) => [
  ...isNotNormal(snapshot, tenantId),
  ...(runningDeletes(snapshot, tenantId).length > 0 ? [] : [blocker('no-delete-running', tenantId)]),
]

/** Delete jobs of a tenant that a CANCEL would end. */
export function runningDeletes(snapshot: Snapshot, tenantId: number) {
  return deletesOf(snapshot, tenantId).filter(wouldEnd)
}

/** The same of everybody, the parents of sys too. */
export function allRunningDeletes(snapshot: Snapshot) {
  return allDeletes(snapshot).filter(wouldEnd)
}

function wouldEnd({ job, inFlight }: DeleteJobRecord): boolean {
  return inFlight && canCancelDelete(job)
}
