import type { BackupJobRow, Change } from '../../engine/tables.ts'
import type { Cluster } from '../../engine/testing/cluster.ts'
import { line } from './lines.ts'

/** The same lines from the simulator's own tables. */
export function linesOfTables({ engine }: Cluster): readonly string[] {
  return [...engine.all()].flatMap((change) => lineOf(change) ?? []).sort()
}

function lineOf({ table, row }: Change): string | null {
  switch (table) {
    case 'backup_job':
      return jobLine('live', row)
    case 'backup_job_history':
      return jobLine('ended', row)
    case 'backup_set': {
      const { prev_full_backup_set_id: full, prev_inc_backup_set_id: previous, status, file_status } = row
      return line(
        'set',
        row.tenant_id,
        row.backup_set_id,
        row.backup_type,
        full,
        previous,
        status,
        file_status,
        row.path,
      )
    }
    case 'tenant':
      return row.tenant_id % 2 === 0 ? line('mode', row.tenant_id, row.log_mode) : null
    case 'backup_parameter':
      return row.value === '' ? null : line('data', row.tenant_id, row.value)
    case 'archive_dest':
      return ['path', 'state'].includes(row.name) ? line('archive', row.tenant_id, row.name, row.value) : null
    case 'archive_round':
      return line('round', row.tenant_id, row.round_id, row.status)
    default:
      return null
  }
}

function jobLine(where: 'live' | 'ended', row: BackupJobRow): string {
  const ids = [row.tenant_id, row.job_id, row.backup_set_id, row.initiator_tenant_id, row.initiator_job_id]
  const { executor_tenant_id: whom, backup_type: type, status, result, plus_archivelog, path } = row
  return line('job', where, ...ids, whom, type, status, result, plus_archivelog, path)
}
