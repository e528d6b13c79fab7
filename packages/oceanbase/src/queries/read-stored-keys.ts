import type { Statement } from '../literal.ts'
import { BACKUP_STORAGE_INFO } from '../views/backup-storage-info.ts'
import { type ReadOptions, select } from './select.ts'

/** The keys of every destination ever used, as jobs use them. */
export function readStoredKeys(options: ReadOptions): Statement {
  return select(BACKUP_STORAGE_INFO, options, { order: ['TENANT_ID', 'PATH'] })
}
