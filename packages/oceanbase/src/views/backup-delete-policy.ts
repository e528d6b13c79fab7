import { tenantId, tenantView, text } from './view.ts'

/** Delete policies: one a tenant. OceanBase shows neither REDUNDANCY nor BACKUP_COPIES. */
export const BACKUP_DELETE_POLICY = tenantView('OB_BACKUP_DELETE_POLICY', {
  TENANT_ID: tenantId,
  POLICY_NAME: text,
  RECOVERY_WINDOW: text,
})
