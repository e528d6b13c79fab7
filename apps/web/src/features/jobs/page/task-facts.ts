import type { BackupTask } from '@tidemark/contract'

/** Columns of the task's view and where the contract has them. */
const TASK_COLUMNS = {
  TASK_ID: 'taskId',
  STATUS: 'rawStatus',
  START_TIMESTAMP: 'startedAt',
  END_TIMESTAMP: 'endedAt',
  INPUT_BYTES: 'inputBytes',
  OUTPUT_BYTES: 'outputBytes',
  TABLET_COUNT: 'tabletCount',
  FINISH_TABLET_COUNT: 'finishTabletCount',
  MACRO_BLOCK_COUNT: 'macroBlockCount',
  FINISH_MACRO_BLOCK_COUNT: 'finishMacroBlockCount',
  FILE_COUNT: 'fileCount',
  META_TURN_ID: 'metaTurn',
  DATA_TURN_ID: 'dataTurn',
  LOG_FILE_COUNT: 'logFileCount',
  FINISH_LOG_FILE_COUNT: 'finishLogFileCount',
  RESULT: 'result',
  COMMENT: 'comment',
  PATH: 'path',
} as const satisfies Record<string, Exclude<keyof BackupTask, 'progress'>>

export type TaskColumn = keyof typeof TASK_COLUMNS

/** Columns of the task with their values, in the order of the view. null: OceanBase gave none. */
export function taskFacts(task: BackupTask): { name: TaskColumn; value: string | null }[] {
  const names = Object.keys(TASK_COLUMNS).filter((name): name is TaskColumn => name in TASK_COLUMNS)
  return names.map((name) => {
    const value = task[TASK_COLUMNS[name]]
    return { name, value: value === null ? null : String(value) }
  })
}
