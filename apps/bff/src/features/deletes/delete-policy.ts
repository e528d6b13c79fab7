import type { DeletePolicy, Effect } from '@tidemark/contract'
import {
  addDeletePolicyOwn,
  addDeletePolicyTenant,
  dropDeletePolicyOwn,
  dropDeletePolicyTenant,
  recoveryWindowMs,
} from '@tidemark/oceanbase'
import type { NamedTenant } from '../../collect/connected-cluster.ts'
import type { Snapshot } from '../../collect/snapshot.ts'
import { eachOf } from '../../operations/blockers.ts'
import { dropDeletePolicyBlockers, runningDeletes, setDeletePolicyBlockers } from '../../operations/delete-blockers.ts'
import { info, warn } from '../../operations/note.ts'
import { COMMAND_TIMEOUT_MS, type PlannedStep, type Planner, type RequestOf } from '../../operations/planner.ts'
import { nameTenants } from '../../operations/whom.ts'
import { obsoleteEffects } from './obsolete-effects.ts'

/** One statement a tenant, since OceanBase takes one; a tenant that has a policy loses it first. */
export const planSetDeletePolicy: Planner<RequestOf<'set-delete-policy'>> = (request, { snapshot }) => {
  const { tenantIds, recoveryWindow: window } = request
  const tenants = nameTenants(snapshot, tenantIds, (at) => `/tenantIds/${at}`)
  return tenants.flatMap((tenant) => {
    const present = snapshot.deletePolicies.get(tenant.tenantId)
    const add = addStep(snapshot, tenant, window, present === undefined)
    if (present === undefined) return [add]
    const replaced = warn('policy-replaced', tenant.tenantId, { from: nameOf(present), to: window })
    const drop = dropStep(snapshot, tenant, present.policyName)
    return [{ ...drop, effects: [replaced], blockers: eachOf([tenant], setDeletePolicyBlockers(window)) }, add]
  })
}

export const planDropDeletePolicy: Planner<RequestOf<'drop-delete-policy'>> = ({ tenantIds }, { snapshot }) =>
  nameTenants(snapshot, tenantIds, (at) => `/tenantIds/${at}`).map((tenant) =>
    dropStep(snapshot, tenant, snapshot.deletePolicies.get(tenant.tenantId)?.policyName ?? 'default'),
  )

function nameOf({ recoveryWindow, policyName }: DeletePolicy): string {
  return recoveryWindow ?? policyName
}

function addStep(snapshot: Snapshot, tenant: NamedTenant, window: string, alone: boolean): PlannedStep {
  const { tenantId, tenantName } = tenant
  const isOwn = snapshot.login.as === 'tenant'
  return {
    ...stepOf(tenant),
    command: isOwn ? addDeletePolicyOwn({ window }) : addDeletePolicyTenant({ tenant: tenantName, window }),
    effects: [
      info('policy-deletes-hourly', tenantId, { window }),
      ...obsoleteEffects(snapshot, tenantId, recoveryWindowMs(window)),
    ],
    // The policy that is in its way is dropped by the step before.
    blockers: alone ? eachOf([tenant], setDeletePolicyBlockers(window)) : () => [],
    watch: () => (now) => now.deletePolicies.get(tenantId)?.recoveryWindow === window,
  }
}

function dropStep(snapshot: Snapshot, tenant: NamedTenant, policy: string): PlannedStep {
  const { tenantId, tenantName } = tenant
  const isOwn = snapshot.login.as === 'tenant'
  const before = snapshot.deletePolicies.get(tenantId)
  return {
    ...stepOf(tenant),
    command: isOwn ? dropDeletePolicyOwn({ policy }) : dropDeletePolicyTenant({ tenant: tenantName, policy }),
    effects: [warn('policy-removed', tenantId), ...goesOn(snapshot, tenantId)],
    blockers: eachOf([tenant], dropDeletePolicyBlockers),
    // Another policy may follow before anybody looks.
    watch: () => (now) => now.deletePolicies.get(tenantId)?.recoveryWindow !== before?.recoveryWindow,
  }
}

function stepOf(tenant: NamedTenant) {
  return { tenants: [tenant], wholeCluster: false, timeoutMs: COMMAND_TIMEOUT_MS, waitsFor: null } as const
}

function goesOn(snapshot: Snapshot, tenantId: number): readonly Effect[] {
  return runningDeletes(snapshot, tenantId).map(({ job: { jobId } }) =>
    info('running-delete-goes-on', tenantId, { jobId }),
  )
}
