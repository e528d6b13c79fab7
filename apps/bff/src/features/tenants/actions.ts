import type { DestinationKind, OperationKind, TenantAction } from '@tidemark/contract'
import {
  holdsBackup,
  holdsCancel,
  holdsClearing,
  holdsDestination,
  holdsRestartArchiving,
  holdsStartArchiving,
  holdsStopArchiving,
  type Standing,
} from '../../domain/blockers.ts'

type Holds = typeof holdsBackup

const ACTIONS: readonly (readonly [OperationKind, DestinationKind | null, Holds])[] = [
  ['start-backup', null, holdsBackup],
  ['cancel-backup', null, holdsCancel],
  ['start-archiving', null, holdsStartArchiving],
  ['stop-archiving', null, holdsStopArchiving],
  ['restart-archiving', null, holdsRestartArchiving],
  ['set-destination', 'data', holdsDestination('data')],
  ['set-destination', 'archive', holdsDestination('archive')],
  ['clear-destination', 'data', holdsClearing('data')],
  ['clear-destination', 'archive', holdsClearing('archive')],
]

/** Every act for a tenant: allowed when nothing holds it up, by the same rules as the plans. */
export function tenantActions(standing: Standing, tenantId: number): TenantAction[] {
  return ACTIONS.map(([kind, destinationKind, holds]) => ({
    kind,
    destinationKind,
    blockers: [...holds(standing, tenantId)],
  }))
}
