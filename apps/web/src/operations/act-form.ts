import type { ClusterLogin, DestinationKind, OperationRequest, Scope } from '@tidemark/contract'
import type { ActDraft, ActKind } from './operation-draft.ts'

/** What the dialog's form holds. One shape for every act, so that a draft, a form and a request follow one another. */
export interface ActForm {
  readonly kind: ActKind
  readonly tenantIds: readonly number[]
  readonly wholeCluster: boolean
  readonly backupType: 'full' | 'incremental'
  readonly plusArchivelog: boolean
  readonly description: string
  readonly destination: DestinationKind
}

/** OceanBase takes 2,048 bytes of DESCRIPTION; the token that ties a job to its operation has the rest. */
export const DESCRIPTION_LIMIT_BYTES = 2_016

/** Acts that have a form of their own for the whole cluster. */
const WHOLE_CLUSTER_KINDS: ReadonlySet<ActKind> = new Set([
  'start-backup',
  'cancel-backup',
  'start-archiving',
  'stop-archiving',
])

export function canTakeWholeCluster(kind: ActKind): boolean {
  return WHOLE_CLUSTER_KINDS.has(kind)
}

export function formOf(draft: ActDraft): ActForm {
  return {
    kind: draft.kind,
    tenantIds: draft.tenantIds ?? [],
    wholeCluster: draft.wholeCluster === true && canTakeWholeCluster(draft.kind),
    backupType: draft.backupType ?? 'full',
    plusArchivelog: draft.plusArchivelog ?? false,
    description: draft.description ?? '',
    destination: draft.destination ?? 'data',
  }
}

/** The form as the server plans it; null while nobody is named. An empty list never means everybody. */
export function toRequest(form: ActForm, login: ClusterLogin): OperationRequest | null {
  if (form.kind === 'clear-destination') return clearRequest(form, login)
  const scope = scopeOf(form, login)
  if (scope === null) return null
  if (form.kind !== 'start-backup') return { kind: form.kind, scope }
  return {
    kind: 'start-backup',
    scope,
    backupType: form.backupType,
    plusArchivelog: form.plusArchivelog,
    description: form.description === '' ? null : form.description,
  }
}

function scopeOf({ wholeCluster, tenantIds }: ActForm, login: ClusterLogin): Scope | null {
  if (login.as === 'tenant') return { by: 'own' }
  if (wholeCluster) return { by: 'cluster' }
  return tenantIds.length === 0 ? null : { by: 'tenants', tenantIds: [...tenantIds] }
}

function clearRequest({ destination, tenantIds }: ActForm, login: ClusterLogin): OperationRequest | null {
  const own = login.as === 'tenant' ? login.tenantId : null
  const named = own === null ? [...tenantIds] : [own]
  return named.length === 0 ? null : { kind: 'clear-destination', destination, tenantIds: named }
}

const encoder = new TextEncoder()

export function descriptionBytes(text: string): number {
  return encoder.encode(text).length
}

/** Whether closing would lose something the operator typed or chose. */
export function isTouched(form: ActForm, draft: ActDraft): boolean {
  const start = formOf(draft)
  return (
    form.description !== start.description ||
    form.wholeCluster !== start.wholeCluster ||
    form.tenantIds.length !== start.tenantIds.length ||
    form.tenantIds.some((tenantId, at) => tenantId !== start.tenantIds[at])
  )
}

export type Confirmation = 'none' | 'tick' | 'type-cluster'

/**
 * How an act wants to be confirmed. What stops the protection of tenants, or starts something in all of them, is
 * ticked; what stops it for the whole cluster wants the cluster's name.
 */
export function confirmationOf({ kind, wholeCluster }: ActForm): Confirmation {
  if (wholeCluster && (kind === 'cancel-backup' || kind === 'stop-archiving')) return 'type-cluster'
  return wholeCluster || kind === 'stop-archiving' || kind === 'clear-destination' ? 'tick' : 'none'
}

/** Acts whose button is filled in the colour of danger. */
export function isDangerous(kind: ActKind): boolean {
  return kind === 'cancel-backup' || kind === 'stop-archiving' || kind === 'clear-destination'
}
