import type { ClusterLogin, DestinationKind, OperationRequest, Scope } from '@tidemark/contract'
import { isRecoveryWindow, parseIds } from './delete-form.ts'
import type { ActDraft, ActKind } from './operation-draft.ts'
import { isTyped, NO_SECRETS, passwordOf, rotateRequest, type TypedSecrets } from './typed-secrets.ts'

/** What the dialog's form holds. One shape for every act, so that a draft, a form and a request follow one another. */
export interface ActForm {
  readonly kind: ActKind
  readonly tenantIds: readonly number[]
  readonly wholeCluster: boolean
  readonly backupType: 'full' | 'incremental'
  readonly plusArchivelog: boolean
  readonly description: string
  readonly destination: DestinationKind
  readonly recoveryWindow: string
  /** As typed: `1-5, 7`. */
  readonly ids: string
  /** Of `rotate-keys`: whose keys change. */
  readonly destinations: readonly DestinationKind[]
  readonly encrypt: boolean
  readonly secrets: TypedSecrets
}

/** OceanBase takes 2,048 bytes of DESCRIPTION; the token that ties a job to its operation has the rest. */
export const DESCRIPTION_LIMIT_BYTES = 2_016

/** Acts that have a form of their own for the whole cluster. */
const WHOLE_CLUSTER_KINDS: ReadonlySet<ActKind> = new Set([
  'start-backup',
  'cancel-backup',
  'start-archiving',
  'stop-archiving',
  'cancel-delete',
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
    recoveryWindow: draft.recoveryWindow ?? '7d',
    ids: draft.ids ?? '',
    destinations: [draft.destination ?? 'data'],
    encrypt: draft.encrypt ?? false,
    secrets: NO_SECRETS,
  }
}

/** What another act may keep of a form while it is on top: everything but secrets. */
export function draftOf(form: ActForm): ActDraft {
  const { secrets: _, ...draft } = form
  return draft
}

/** The form as the server plans it; null while nobody is named. An empty list never means everybody. */
export function toRequest(form: ActForm, login: ClusterLogin): OperationRequest | null {
  if (isByTenantIds(form.kind)) return tenantIdsRequest(form, login)
  const scope = scopeOf(form, login)
  if (scope === null) return null
  if (isByScope(form.kind)) return { kind: form.kind, scope }
  const encryptionPassword = passwordOf(form)
  if (encryptionPassword === undefined) return null
  return {
    kind: 'start-backup',
    scope,
    backupType: form.backupType,
    plusArchivelog: form.plusArchivelog,
    description: form.description === '' ? null : form.description,
    ...(encryptionPassword === null ? {} : { encryptionPassword }),
  }
}

function scopeOf({ wholeCluster, tenantIds }: ActForm, login: ClusterLogin): Scope | null {
  if (login.as === 'tenant') return { by: 'own' }
  if (wholeCluster) return { by: 'cluster' }
  return tenantIds.length === 0 ? null : { by: 'tenants', tenantIds: [...tenantIds] }
}

type ByScope = Extract<
  ActKind,
  'cancel-backup' | 'start-archiving' | 'stop-archiving' | 'restart-archiving' | 'cancel-delete'
>
const BY_SCOPE: readonly ActKind[] = [
  'cancel-backup',
  'start-archiving',
  'stop-archiving',
  'restart-archiving',
  'cancel-delete',
] satisfies readonly ByScope[]

function isByScope(kind: ActKind): kind is ByScope {
  return BY_SCOPE.includes(kind)
}

type ByTenantIds = Exclude<ActKind, ByScope | 'start-backup'>

function isByTenantIds(kind: ActKind): kind is ByTenantIds {
  return kind !== 'start-backup' && !isByScope(kind)
}

/** Acts that take no scope: what they name, or the tenant of the login. */
function tenantIdsRequest(form: ActForm, login: ClusterLogin): OperationRequest | null {
  const tenantIds = login.as === 'tenant' ? [login.tenantId ?? 0] : [...form.tenantIds]
  const [tenantId] = tenantIds
  if (tenantId === undefined) return null
  switch (form.kind) {
    case 'clear-destination':
      return { kind: form.kind, destination: form.destination, tenantIds }
    case 'set-delete-policy':
      return isRecoveryWindow(form.recoveryWindow)
        ? { kind: form.kind, tenantIds, recoveryWindow: form.recoveryWindow }
        : null
    case 'drop-delete-policy':
    case 'delete-obsolete':
      return { kind: form.kind, tenantIds }
    case 'delete-sets':
    case 'delete-pieces':
      return filesRequest(form.kind, tenantIds, form.ids)
    case 'rotate-keys':
      return login.as === 'tenant' ? rotateRequest(tenantId, form.destinations, form.secrets) : null
    default:
      return null
  }
}

/** OceanBase deletes sets and pieces of one tenant at a time. */
function filesRequest(kind: 'delete-sets' | 'delete-pieces', tenantIds: readonly number[], typed: string) {
  const [tenantId, second] = tenantIds
  const ids = parseIds(typed)
  if (tenantId === undefined || second !== undefined || ids === null || ids.length === 0) return null
  return kind === 'delete-sets' ? { kind, tenantId, setIds: [...ids] } : { kind, tenantId, pieceIds: [...ids] }
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
    form.recoveryWindow !== start.recoveryWindow ||
    form.ids !== start.ids ||
    form.wholeCluster !== start.wholeCluster ||
    isTyped(form.secrets) ||
    form.tenantIds.length !== start.tenantIds.length ||
    form.tenantIds.some((tenantId, at) => tenantId !== start.tenantIds[at])
  )
}

export type Confirmation = 'none' | 'tick' | 'type-cluster'

/**
 * How an act wants to be confirmed. What stops the protection of tenants, starts something in all of them, or makes sets
 * that a forgotten password loses, is ticked; what stops it for the whole cluster wants the cluster's name.
 */
export function confirmationOf({ kind, wholeCluster, encrypt }: ActForm): Confirmation {
  if (wholeCluster && STOPS.has(kind)) return 'type-cluster'
  if (kind === 'start-backup' && encrypt) return 'tick'
  return wholeCluster || TICKED.has(kind) ? 'tick' : 'none'
}

const STOPS: ReadonlySet<ActKind> = new Set(['cancel-backup', 'stop-archiving', 'cancel-delete'])
const DELETES: readonly ActKind[] = ['delete-obsolete', 'delete-sets', 'delete-pieces']
/** A policy deletes, too, hour by hour. */
const TICKED: ReadonlySet<ActKind> = new Set(['stop-archiving', 'clear-destination', 'set-delete-policy', ...DELETES])

/** Acts whose button is filled in the colour of danger. */
export function isDangerous(kind: ActKind): boolean {
  return DELETES.includes(kind) || kind === 'cancel-backup' || kind === 'stop-archiving' || kind === 'clear-destination'
}
