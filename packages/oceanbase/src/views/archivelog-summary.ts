import { ARCHIVE_ROUND_COLUMNS } from './archive-round-columns.ts'
import { tenantView } from './view.ts'

/** Every round: those that run, and the ended ones, which always show STOP. */
export const ARCHIVELOG_SUMMARY = tenantView('OB_ARCHIVELOG_SUMMARY', ARCHIVE_ROUND_COLUMNS)
