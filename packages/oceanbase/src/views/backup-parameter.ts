import { tenantId, tenantView, text } from './view.ts'

/** `data_backup_dest`: VALUE is the whole URI, secrets included; '' when it was taken away. Mask before showing. */
export const BACKUP_PARAMETER = tenantView('OB_BACKUP_PARAMETER', { TENANT_ID: tenantId, NAME: text, VALUE: text })
