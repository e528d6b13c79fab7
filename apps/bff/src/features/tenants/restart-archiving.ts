import type { RestartArchivingRequest } from '@tidemark/contract'
import type * as z from 'zod/mini'
import type { Snapshot } from '../../collect/snapshot.ts'
import { archiveStatus } from '../../domain/archive-status.ts'
import { generalBlocker, holdsRestartArchiving } from '../../domain/blockers.ts'
import { concernedBy } from '../../domain/scope.ts'
import { info, type PlannedStep, type Planner } from '../../operations/planner.ts'
import { switchStep } from './archiving.ts'

/**
 * NOARCHIVELOG for each tenant, and ARCHIVELOG once its round shows STOP: what gets an interrupted archive going
 * again. There is no such act for the whole cluster: it would stop archives that are well.
 */
export const planRestartArchiving: Planner<z.infer<typeof RestartArchivingRequest>> = (request) => (planning) => {
  const { snapshot, login } = planning
  const { by, tenantIds } = concernedBy(request.scope, login, snapshot)
  const one = by === 'own' ? 'own' : 'tenants'
  const general = by === 'cluster' && login.as !== 'sys' ? [generalBlocker('needs-sys')] : []
  const stops = tenantIds.map((tenantId) =>
    switchStep('noarchivelog', one, tenantId, [...general, ...holdsRestartArchiving(planning, tenantId)], snapshot),
  )
  const starts = tenantIds.map((tenantId, index) =>
    startAgain(switchStep('archivelog', one, tenantId, [], snapshot), tenantId, index),
  )
  return [...stops, ...starts]
}

function startAgain(step: PlannedStep, tenantId: number, follows: number): PlannedStep {
  return {
    ...step,
    effects: [info('waits-for-stop', tenantId), ...step.effects],
    follows,
    mayGo: (snapshot) => hasStopped(snapshot, tenantId),
  }
}

function hasStopped(snapshot: Snapshot, tenantId: number): boolean {
  const { state } = archiveStatus(snapshot, tenantId)
  return state === 'stopped' || state === 'not-started'
}
