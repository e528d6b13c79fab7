import type { DeletePolicy } from '@tidemark/contract'
import { BACKUP_DELETE_POLICY, readDeletePolicies, recoveryWindowMs } from '@tidemark/oceanbase'
import { toText } from '../rows/cell.ts'
import { shareMap } from '../share.ts'
import type { Source } from '../source.ts'
import { createSweptSource } from './swept-source.ts'

/** Which tenants have a delete policy, and which. */
export function createDeletePoliciesSource(): Source {
  return createSweptSource({
    name: 'delete-policies',
    view: BACKUP_DELETE_POLICY,
    keyOf: ({ TENANT_ID }) => TENANT_ID,
    read: readDeletePolicies,
    learn: (rows, facts, ownTenantId) => {
      const now = new Map<number, DeletePolicy>()
      for (const { TENANT_ID, POLICY_NAME, RECOVERY_WINDOW } of rows) {
        const tenantId = TENANT_ID ?? ownTenantId
        const recoveryWindow = toText(RECOVERY_WINDOW)
        const windowMs = recoveryWindow === null ? null : recoveryWindowMs(recoveryWindow)
        now.set(tenantId, { tenantId, policyName: POLICY_NAME ?? '', recoveryWindow, recoveryWindowMs: windowMs })
      }
      return { deletePolicies: shareMap(facts.deletePolicies, now) }
    },
  })
}
