import type { ClearDestinationRequest, DestinationKind, Effect } from '@tidemark/contract'
import {
  type Command,
  clearDataBackupDestOwn,
  clearDataBackupDestTenant,
  clearLogArchiveDestOwn,
  clearLogArchiveDestTenant,
} from '@tidemark/oceanbase'
import type * as z from 'zod/mini'
import type { Snapshot } from '../../collect/snapshot.ts'
import { holdsClearing } from '../../domain/blockers.ts'
import { namedTenants, operableNames, refuseDoubled } from '../../domain/scope.ts'
import { independentStep, info, type Planner, type Planning, QUICK_MS, warn } from '../../operations/planner.ts'

type Request = z.infer<typeof ClearDestinationRequest>

/** SET of a destination to '': one statement a tenant. */
export const planClearDestination: Planner<Request> = (request) => {
  refuseDoubled(request.tenantIds, '/tenantIds')
  const { destination, tenantIds } = request
  return (planning) =>
    tenantIds.map((tenantId) =>
      independentStep({
        tenants: namedTenants(planning.snapshot, [tenantId]),
        command: commandFor(destination, tenantId, planning),
        blockers: holdsClearing(destination)(planning, tenantId),
        effects: effectsOf(destination, tenantId, planning.snapshot),
        timeoutMs: QUICK_MS,
        settled: (later) => ({ seen: !later.destinations.get(tenantId)?.[destination], jobs: [] }),
      }),
    )
}

const BUILDERS = {
  data: { own: clearDataBackupDestOwn, tenant: clearDataBackupDestTenant },
  archive: { own: clearLogArchiveDestOwn, tenant: clearLogArchiveDestTenant },
} as const

function commandFor(kind: DestinationKind, tenantId: number, { snapshot, login }: Planning): Command | null {
  if (login.as === 'tenant') return BUILDERS[kind].own()
  const [tenant] = operableNames(namedTenants(snapshot, [tenantId]))
  return tenant === undefined ? null : BUILDERS[kind].tenant({ tenant })
}

function effectsOf(kind: DestinationKind, tenantId: number, snapshot: Snapshot): Effect[] {
  if (kind === 'archive') return [warn('mode-without-round', tenantId)]
  const count = (snapshot.sets.get(tenantId) ?? []).filter(({ usable }) => usable).length
  return [
    warn('no-backup-without-destination', tenantId),
    ...(count > 0 ? [info('old-sets-stay', tenantId, { count })] : []),
  ]
}
