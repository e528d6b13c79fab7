import type { BackupJob, BackupType, JobRef, JobState } from '@tidemark/contract'
import type { BACKUP_JOBS, RowOf } from '@tidemark/oceanbase'
import { SYS_TENANT_ID } from '../snapshot.ts'
import { toEncrypted, toId, toInstant, toPath, toResult, toScrubbed, toSwitch } from './cell.ts'

export type JobRow = RowOf<typeof BACKUP_JOBS>

const STATES = new Map<string | null, JobState>([
  ['INIT', 'queued'],
  ['DOING', 'running'],
  ['CANCELING', 'canceling'],
  ['COMPLETED', 'completed'],
  ['FAILED', 'failed'],
  ['CANCELED', 'canceled'],
])
/** `D` and `I` before 4.0. */
const TYPES = new Map<string | null, BackupType>([
  ['FULL', 'full'],
  ['D', 'full'],
  ['INC', 'incremental'],
  ['I', 'incremental'],
])
const TOKEN = /\s*\[td:([0-9A-HJKMNP-TV-Z]{26})\]$/

export interface JobConversion {
  /** Whose rows a DBA_ view shows. */
  readonly ownTenantId: number
  readonly tenantName: (tenantId: number) => string | null
  readonly scrub: (text: string) => string
}

/** A word of STATUS we do not know: still running while the row is in JOBS, never guessed in the history. */
export function toJobState(rawStatus: string | null, inFlight: boolean): JobState {
  return STATES.get(rawStatus) ?? (inFlight ? 'running' : 'unknown')
}

export function toBackupType(cell: string | null): BackupType {
  return TYPES.get(cell) ?? 'unknown'
}

/** A job; null for a row without an id. Bytes and progress are its task's and come from there. */
export function toJob(row: JobRow, inFlight: boolean, how: JobConversion): BackupJob | null {
  const tenantId = row.TENANT_ID ?? how.ownTenantId
  if (row.JOB_ID === null) return null
  const { description, operationId } = readDescription(row.DESCRIPTION, how.scrub)
  return {
    tenantId,
    tenantName: how.tenantName(tenantId),
    jobId: row.JOB_ID,
    backupSetId: toId(row.BACKUP_SET_ID),
    backupType: toBackupType(row.BACKUP_TYPE),
    plusArchivelog: toSwitch(row.PLUS_ARCHIVELOG),
    encrypted: toEncrypted(row.ENCRYPTION_MODE),
    state: toJobState(row.STATUS, inFlight),
    rawStatus: row.STATUS ?? '',
    startedAt: toInstant(row.START_TIMESTAMP),
    endedAt: toInstant(row.END_TIMESTAMP),
    result: toResult(row.RESULT),
    comment: toScrubbed(row.COMMENT, how.scrub),
    description,
    operationId,
    startedBy: startedBy(operationId, row.INITIATOR_TENANT_ID),
    isParent: tenantId === SYS_TENANT_ID,
    parent: parentOf(tenantId, row),
    executorTenantIds: executors(row.EXECUTOR_TENANT_ID),
    path: toPath(row.PATH),
    inputBytes: null,
    outputBytes: null,
    progress: null,
  }
}

/** The operator's words and, at their end, the token of the operation that sent the backup. */
function readDescription(cell: string | null, scrub: JobConversion['scrub']) {
  const text = cell ?? ''
  const token = TOKEN.exec(text)
  const words = token === null ? text : text.slice(0, token.index)
  return { description: toScrubbed(words, scrub), operationId: token?.[1] ?? null }
}

function startedBy(operationId: string | null, initiatorTenantId: number | null): BackupJob['startedBy'] {
  if (operationId !== null) return 'tidemark'
  return initiatorTenantId === SYS_TENANT_ID ? 'sys' : 'tenant'
}

/** A child points at the job of sys that made it; a parent points at itself. */
export function parentOf(
  tenantId: number,
  { INITIATOR_TENANT_ID, INITIATOR_JOB_ID }: Pick<JobRow, 'INITIATOR_TENANT_ID' | 'INITIATOR_JOB_ID'>,
): JobRef | null {
  const jobId = toId(INITIATOR_JOB_ID)
  const isChild = tenantId !== SYS_TENANT_ID && INITIATOR_TENANT_ID === SYS_TENANT_ID && jobId !== null
  return isChild ? { tenantId: SYS_TENANT_ID, jobId } : null
}

/** EXECUTOR_TENANT_ID: tenant ids with commas. */
export function executors(cell: string | null): number[] {
  return (cell ?? '')
    .split(',')
    .map((part) => Number(part.trim()))
    .filter((id) => Number.isSafeInteger(id) && id > 0)
}
