import type { DestinationKind, Operation } from '@tidemark/contract'

/** Acts that name tenants and little else: the dialog has the whole form. */
const ACT_KINDS = [
  'start-backup',
  'cancel-backup',
  'start-archiving',
  'stop-archiving',
  'restart-archiving',
  'clear-destination',
  'set-delete-policy',
  'drop-delete-policy',
  'delete-obsolete',
  'delete-sets',
  'delete-pieces',
  'cancel-delete',
  'rotate-keys',
] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** An act with what is already known of it; whatever is absent the operator chooses in the dialog. */
export interface ActDraft {
  readonly kind: ActKind
  readonly tenantIds?: readonly number[]
  /** Only of those acts that can take the whole cluster. */
  readonly wholeCluster?: boolean
  readonly backupType?: 'full' | 'incremental'
  readonly plusArchivelog?: boolean
  readonly description?: string
  readonly encrypt?: boolean
  /** Of `clear-destination` and `rotate-keys`. */
  readonly destination?: DestinationKind
  /** Of `set-delete-policy`, e.g. `7d`. */
  readonly recoveryWindow?: string
  /** Of `delete-sets` and `delete-pieces`: what they are to delete, as typed: `1-5, 7`. */
  readonly ids?: string
}

/**
 * A plan whose form is a page of its own, with SQL, effects and blockers on screen: the dialog runs it at once and
 * shows what became of it.
 */
export interface PlannedDraft {
  readonly kind: 'planned'
  readonly operation: Operation
  /** Hears the outcome while the dialog is open: a refusal is explained at the field it is about. */
  readonly onOutcome?: (operation: Operation) => void
}

/** What `useOperation().open` takes. */
export type OperationDraft = ActDraft | PlannedDraft
