import { outputRate } from './expressions.ts'
import type { ViewColumn } from './view.ts'

/** What a backup has copied, alike in tasks and sets. */
export const COPIED_COLUMNS: readonly ViewColumn[] = [
  ['INPUT_BYTES', 'bigint(20)', 'YES'],
  ['OUTPUT_BYTES', 'bigint(20)', 'YES'],
  ['OUTPUT_RATE_BYTES', 'decimal(32,4)', 'NO', outputRate()],
  ['EXTRA_META_BYTES', 'bigint(20)', 'YES'],
  ['TABLET_COUNT', 'bigint(20)', 'YES'],
  ['FINISH_TABLET_COUNT', 'bigint(20)', 'YES'],
  ['MACRO_BLOCK_COUNT', 'bigint(20)', 'YES'],
  ['FINISH_MACRO_BLOCK_COUNT', 'bigint(20)', 'YES'],
  ['FILE_COUNT', 'bigint(20)', 'YES'],
  ['META_TURN_ID', 'bigint(20)', 'YES'],
  ['DATA_TURN_ID', 'bigint(20)', 'YES'],
]
