import { ARCHIVE_ROUND_COLUMNS } from './archive-round-columns.ts'
import { tenantView } from './view.ts'

export const ARCHIVE_ROUND_STATUSES = [
  'INVALID',
  'PREPARE',
  'BEGINNING',
  'DOING',
  'INTERRUPTED',
  'STOPPING',
  'STOP',
  'SUSPENDING',
  'SUSPEND',
] as const

/** The present or last round of each tenant. */
export const ARCHIVELOG = tenantView('OB_ARCHIVELOG', ARCHIVE_ROUND_COLUMNS)
