import type { DeleteJob, DeleteKind } from '@tidemark/contract'
import {
  type BACKUP_DELETE_JOBS,
  instantToScn,
  microsToScn,
  type RowOf,
  scnToInstant,
  scnToMicros,
} from '@tidemark/oceanbase'
import { toCount, toInstant, toResult, toScrubbed } from '../rows/cell.ts'
import { executors, type JobConversion, parentOf, toJobState } from '../rows/to-job.ts'
import { SYS_TENANT_ID } from '../snapshot.ts'

export type DeleteJobRow = RowOf<typeof BACKUP_DELETE_JOBS>

const KINDS = new Map<string | null, DeleteKind>([
  ['DELETE OBSOLETE BACKUP', 'obsolete'],
  ['DELETE BACKUP SET', 'sets'],
  ['DELETE BACKUP PIECE', 'pieces'],
  ['DELETE BACKUP ALL', 'all'],
])

/** A delete job; null for a row without an id. */
export function toDeleteJob(row: DeleteJobRow, inFlight: boolean, how: JobConversion): DeleteJob | null {
  if (row.JOB_ID === null) return null
  const tenantId = row.TENANT_ID ?? how.ownTenantId
  const deletes = KINDS.get(row.TYPE) ?? 'unknown'
  return {
    tenantId,
    tenantName: how.tenantName(tenantId),
    jobId: row.JOB_ID,
    deletes,
    rawType: row.TYPE ?? '',
    rawStatus: row.STATUS ?? '',
    state: toJobState(row.STATUS, inFlight),
    ...parameterOf(deletes, row.PARAMETER),
    startedAt: toInstant(row.START_TIMESTAMP),
    endedAt: toInstant(row.END_TIMESTAMP),
    taskCount: toCount(row.TASK_COUNT),
    doneTaskCount: toCount(row.SUCCESS_TASK_COUNT),
    result: toResult(row.RESULT),
    comment: toScrubbed(row.COMMENT, how.scrub),
    startedBy: row.INITIATOR_TENANT_ID === SYS_TENANT_ID ? 'sys' : 'tenant',
    isParent: tenantId === SYS_TENANT_ID,
    parent: parentOf(tenantId, row),
    executorTenantIds: executors(row.EXECUTOR_TENANT_ID),
  }
}

/**
 * PARAMETER: up to 4.4 a time, of which an id is as many microseconds since 1970 (the session speaks UTC); from the
 * newest on the numbers themselves, with commas.
 */
function parameterOf(deletes: DeleteKind, cell: string | null): Pick<DeleteJob, 'expiresAt' | 'ids'> {
  const numbers = numbersOf(cell ?? '')
  const [micros] = numbers
  if (deletes === 'sets' || deletes === 'pieces') return { expiresAt: null, ids: numbers.map(String) }
  const expires = deletes === 'obsolete' && micros !== undefined && micros > 0n
  return { expiresAt: expires ? scnToInstant(microsToScn(micros)) : null, ids: [] }
}

function numbersOf(cell: string): bigint[] {
  const instant = toInstant(cell)
  if (instant !== null) return [scnToMicros(instantToScn(instant))]
  const parts = cell.split(',').map((part) => part.trim())
  return parts.every((part) => /^\d{1,19}$/.test(part)) ? parts.map(BigInt) : []
}
