import type { DeleteTask } from '@tidemark/contract'
import type { BACKUP_DELETE_TASKS, RowOf } from '@tidemark/oceanbase'
import { toCount, toId, toInstant, toPath, toResult, toScrubbed } from '../rows/cell.ts'
import { toJobState } from '../rows/to-job.ts'

type DeleteTaskRow = RowOf<typeof BACKUP_DELETE_TASKS>

const TARGETS = new Map<string | null, DeleteTask['target']>([
  ['BACKUP SET', 'set'],
  ['BACKUP PIECE', 'piece'],
  ['BACKUP COMPLEMENT LOG', 'complement-log'],
])

/** What a delete job does to one set or piece; null for a row without an id. */
export function toDeleteTask(
  row: DeleteTaskRow,
  inFlight: boolean,
  scrub: (text: string) => string,
): DeleteTask | null {
  if (row.TASK_ID === null) return null
  return {
    taskId: row.TASK_ID,
    target: TARGETS.get(row.TASK_TYPE) ?? 'unknown',
    rawType: row.TASK_TYPE ?? '',
    targetId: toId(row.ID),
    roundId: toId(row.ROUND_ID),
    state: toJobState(row.STATUS, inFlight),
    rawStatus: row.STATUS ?? '',
    startedAt: toInstant(row.START_TIMESTAMP),
    endedAt: toInstant(row.END_TIMESTAMP),
    totalCount: toCount(row.TOTAL_LS_COUNT ?? row.TOTAL_TASK_COUNT),
    finishedCount: toCount(row.FINISH_LS_COUNT ?? row.FINISH_TASK_COUNT),
    result: toResult(row.RESULT),
    comment: toScrubbed(row.COMMENT, scrub),
    path: toPath(row.PATH),
  }
}
