import { type Statement, sql } from '../literal.ts'
import { ARCHIVE_DEST } from '../views/archive-dest.ts'
import { BACKUP_PARAMETER } from '../views/backup-parameter.ts'
import { type ReadOptions, select } from './select.ts'

/** Where data backups go, a row a tenant. */
export function readDataDestinations(options: ReadOptions): Statement {
  return select(BACKUP_PARAMETER, options, { where: sql`NAME = 'data_backup_dest'`, order: ['TENANT_ID', 'NAME'] })
}

/** Where archived logs go, a row a property. */
export function readArchiveDestinations(options: ReadOptions): Statement {
  return select(ARCHIVE_DEST, options, { order: ['TENANT_ID', 'DEST_NO', 'NAME'] })
}
