import type { DestinationKind, OperationKind } from '@tidemark/contract'
import {
  cancelBackupBlockers,
  clearDestinationBlockers,
  restartArchivingBlockers,
  rotateKeysBlockers,
  setDestinationBlockers,
  startArchivingBlockers,
  startBackupBlockers,
  stopArchivingBlockers,
  type TenantBlockers,
} from './blockers.ts'
import {
  cancelDeleteBlockers,
  deleteObsoleteBlockers,
  deletePiecesBlockers,
  deleteSetsBlockers,
  dropDeletePolicyBlockers,
  setDeletePolicyBlockers,
} from './delete-blockers.ts'

/** Every act for one tenant by itself, by the rules that hold up its plan. */
export const TENANT_ACTIONS: readonly {
  readonly kind: OperationKind
  readonly destinationKind: DestinationKind | null
  readonly blockers: TenantBlockers
}[] = [
  { kind: 'start-backup', destinationKind: null, blockers: startBackupBlockers },
  { kind: 'cancel-backup', destinationKind: null, blockers: cancelBackupBlockers },
  { kind: 'start-archiving', destinationKind: null, blockers: startArchivingBlockers },
  { kind: 'stop-archiving', destinationKind: null, blockers: stopArchivingBlockers },
  { kind: 'restart-archiving', destinationKind: null, blockers: restartArchivingBlockers },
  { kind: 'set-destination', destinationKind: 'data', blockers: setDestinationBlockers('data') },
  { kind: 'set-destination', destinationKind: 'archive', blockers: setDestinationBlockers('archive') },
  { kind: 'clear-destination', destinationKind: 'data', blockers: clearDestinationBlockers('data') },
  { kind: 'clear-destination', destinationKind: 'archive', blockers: clearDestinationBlockers('archive') },
  { kind: 'rotate-keys', destinationKind: 'data', blockers: rotateKeysBlockers('data') },
  { kind: 'rotate-keys', destinationKind: 'archive', blockers: rotateKeysBlockers('archive') },
  { kind: 'set-delete-policy', destinationKind: null, blockers: setDeletePolicyBlockers(null) },
  { kind: 'drop-delete-policy', destinationKind: null, blockers: dropDeletePolicyBlockers },
  { kind: 'delete-obsolete', destinationKind: null, blockers: deleteObsoleteBlockers },
  { kind: 'delete-sets', destinationKind: null, blockers: deleteSetsBlockers([]) },
  { kind: 'delete-pieces', destinationKind: null, blockers: deletePiecesBlockers([]) },
  { kind: 'cancel-delete', destinationKind: null, blockers: cancelDeleteBlockers },
]
