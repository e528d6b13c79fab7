import type { Connection } from 'mysql2/promise'

const JOB =
  'JOB_ID, BACKUP_SET_ID, INITIATOR_TENANT_ID, INITIATOR_JOB_ID, EXECUTOR_TENANT_ID, BACKUP_TYPE, STATUS, RESULT, PLUS_ARCHIVELOG, PATH'

/** `tenantId`: of a user tenant's own login, whose views do not say whose their rows are; null from sys. */
function statements(tenantId: number | null): readonly string[] {
  const family = tenantId === null ? 'oceanbase.CDB_OB' : 'oceanbase.DBA_OB'
  const whose = tenantId === null ? 'TENANT_ID' : String(tenantId)
  const set = 'PREV_FULL_BACKUP_SET_ID, PREV_INC_BACKUP_SET_ID, STATUS, FILE_STATUS, PATH'
  return [
    `SELECT 'job', 'live', ${whose}, ${JOB} FROM ${family}_BACKUP_JOBS`,
    `SELECT 'job', 'ended', ${whose}, ${JOB} FROM ${family}_BACKUP_JOB_HISTORY`,
    `SELECT 'set', ${whose}, BACKUP_SET_ID, BACKUP_TYPE, ${set} FROM ${family}_BACKUP_SET_FILES`,
    `SELECT 'mode', TENANT_ID, LOG_MODE FROM oceanbase.DBA_OB_TENANTS WHERE TENANT_TYPE = 'USER'`,
    `SELECT 'data', ${whose}, VALUE FROM ${family}_BACKUP_PARAMETER WHERE NAME = 'data_backup_dest' AND VALUE <> ''`,
    `SELECT 'archive', ${whose}, NAME, VALUE FROM ${family}_ARCHIVE_DEST WHERE NAME IN ('path', 'state')`,
    `SELECT 'round', ${whose}, ROUND_ID, STATUS FROM ${family}_ARCHIVELOG`,
  ]
}

/** The same lines as a client reads them. */
export async function linesOfViews(connection: Connection, tenantId: number | null): Promise<readonly string[]> {
  const lines: string[] = []
  for (const sql of statements(tenantId)) {
    const [rows] = await connection.query({ sql, rowsAsArray: true })
    if (Array.isArray(rows)) for (const row of rows) lines.push(Array.isArray(row) ? row.map(String).join(' ') : '')
  }
  return lines.sort()
}
