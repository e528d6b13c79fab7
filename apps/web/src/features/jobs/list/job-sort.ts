import type { JobSort } from './job-search.ts'

/** Columns that sort, and which way the first press goes: numbers and times from the largest, words from A. */
const FIRST = {
  state: 'state',
  tenant: 'tenant',
  startedAt: '-startedAt',
  duration: '-duration',
  outputBytes: '-outputBytes',
} as const satisfies Record<string, JobSort>
export type SortColumn = keyof typeof FIRST

const OTHER_WAY = {
  state: '-state',
  tenant: '-tenant',
  startedAt: 'startedAt',
  duration: 'duration',
  outputBytes: 'outputBytes',
} as const satisfies Record<SortColumn, JobSort>

/** How the list is sorted by a column; null: not by it. */
export function sortedBy(sort: JobSort, column: SortColumn): 'ascending' | 'descending' | null {
  if (sort === column) return 'ascending'
  return sort === `-${column}` ? 'descending' : null
}

/** The sort after the column's head was pressed. */
export function nextSort(sort: JobSort, column: SortColumn): JobSort {
  return sort === FIRST[column] ? OTHER_WAY[column] : FIRST[column]
}
