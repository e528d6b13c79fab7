import { tenantId, tenantView, text } from './view.ts'

/**
 * A row for each destination a tenant ever used. AUTHORIZATION holds the keys that jobs use, in clear text in community
 * builds: nothing but fingerprints of it may be kept. DBA_ shows TENANT_ID too.
 */
export const BACKUP_STORAGE_INFO = tenantView('OB_BACKUP_STORAGE_INFO', {
  TENANT_ID: tenantId,
  PATH: text,
  ENDPOINT: text,
  AUTHORIZATION: text,
})
