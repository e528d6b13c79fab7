import type { BackupTask } from '@tidemark/contract'
import type { BACKUP_TASK_HISTORY, BACKUP_TASKS, RowOf } from '@tidemark/oceanbase'
import type { TaskRecord } from '../jobs/job-record.ts'
import { toCount, toFraction, toInstant, toPath, toResult, toScnInstant, toScrubbed } from './cell.ts'

type InFlightRow = RowOf<typeof BACKUP_TASKS>
type HistoryRow = RowOf<typeof BACKUP_TASK_HISTORY>
/** The history has no columns of progress. */
export type TaskRow = HistoryRow & Partial<InFlightRow>

/** A job's task; null for a row without an id. `progress` is a read model's: it needs the archive's checkpoint. */
export function toTask(row: TaskRow, scrub: (text: string) => string): Omit<TaskRecord, 'viewName' | 'columns'> | null {
  if (row.TASK_ID === null) return null
  const task: BackupTask = {
    taskId: row.TASK_ID,
    rawStatus: row.STATUS ?? '',
    startedAt: toInstant(row.START_TIMESTAMP),
    endedAt: toInstant(row.END_TIMESTAMP),
    inputBytes: toCount(row.INPUT_BYTES),
    outputBytes: toCount(row.OUTPUT_BYTES),
    tabletCount: toCount(row.TABLET_COUNT),
    finishTabletCount: toCount(row.FINISH_TABLET_COUNT),
    macroBlockCount: toCount(row.MACRO_BLOCK_COUNT),
    finishMacroBlockCount: toCount(row.FINISH_MACRO_BLOCK_COUNT),
    fileCount: toCount(row.FILE_COUNT),
    logFileCount: toCount(row.LOG_FILE_COUNT ?? null),
    finishLogFileCount: toCount(row.FINISH_LOG_FILE_COUNT ?? null),
    metaTurn: toCount(row.META_TURN_ID),
    dataTurn: toCount(row.DATA_TURN_ID),
    result: toResult(row.RESULT),
    comment: toScrubbed(row.COMMENT, scrub),
    path: toPath(row.PATH),
    progress: null,
  }
  return {
    task,
    endScnAt: toScnInstant(row.END_SCN),
    dataFraction: toFraction(row.DATA_PROGRESS ?? null),
    logFraction: toFraction(row.LOG_PROGRESS ?? null),
  }
}
