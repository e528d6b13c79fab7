import type { DestinationKind, Effect } from '@tidemark/contract'
import {
  clearDataBackupDestOwn,
  clearDataBackupDestTenant,
  clearLogArchiveDestOwn,
  clearLogArchiveDestTenant,
} from '@tidemark/oceanbase'
import type { Snapshot } from '../../collect/snapshot.ts'
import { destinationsOf } from '../../domain/destinations-of.ts'
import { clearDestinationBlockers, eachOf } from '../../operations/blockers.ts'
import { info, warn } from '../../operations/note.ts'
import { DESTINATION_TIMEOUT_MS, type Planner, type RequestOf } from '../../operations/planner.ts'
import { nameTenants } from '../../operations/whom.ts'

const BUILDERS = {
  data: { own: clearDataBackupDestOwn, tenant: clearDataBackupDestTenant },
  archive: { own: clearLogArchiveDestOwn, tenant: clearLogArchiveDestTenant },
} as const

/** SET of a destination to '': one statement a tenant, since OceanBase takes one. */
export const planClearDestination: Planner<RequestOf<'clear-destination'>> = (request, { snapshot }) => {
  const { destination: kind, tenantIds } = request
  const tenants = nameTenants(snapshot, tenantIds, (at) => `/tenantIds/${at}`)
  return tenants.map((tenant) => ({
    command:
      snapshot.login.as === 'tenant' ? BUILDERS[kind].own() : BUILDERS[kind].tenant({ tenant: tenant.tenantName }),
    tenants: [tenant],
    wholeCluster: false,
    effects: effectsOf(snapshot, kind, tenant.tenantId),
    blockers: eachOf([tenant], clearDestinationBlockers(kind)),
    timeoutMs: DESTINATION_TIMEOUT_MS,
    watch: () => (now: Snapshot) => destinationsOf(now, tenant.tenantId)[kind] === null,
    waitsFor: null,
  }))
}

function effectsOf(snapshot: Snapshot, kind: DestinationKind, tenantId: number): readonly Effect[] {
  if (kind === 'archive') return [warn('mode-without-round', tenantId)]
  const count = (snapshot.sets.get(tenantId) ?? []).filter(({ usable }) => usable).length
  return [
    warn('no-backup-without-destination', tenantId),
    ...(count > 0 ? [info('old-sets-stay', tenantId, { count })] : []),
  ]
}
