import type { View, ViewColumn } from '../../catalogue/view.ts'
import type { Cell } from '../values/exact.ts'
import { type Listing, listed } from './listing.ts'

const FIELD = listed('Field', 128)
const TYPE = listed('Type', 1_048_576)
const REST = [listed('Null', 4), listed('Key', 4), listed('Default', 4096, false), listed('Extra', 4096)]

/** DESC and SHOW [FULL] COLUMNS of a view. */
export function listColumns(view: View, full: boolean): Listing {
  if (!full) return { columns: [FIELD, TYPE, ...REST], rows: view.columns.map(plainRow), searched: 0 }
  const columns = [
    FIELD,
    TYPE,
    listed('Collation', 128, false),
    ...REST,
    listed('Privileges', 200),
    listed('Comment', 2048),
  ]
  const rows = view.columns.map((column) => {
    const [name, type, ...rest] = plainRow(column)
    const collation = /^(?:varchar|longtext)/.test(column[1]) ? 'utf8mb4_general_ci' : null
    return [name ?? '', type ?? '', collation, ...rest, 'SELECT,INSERT,UPDATE,REFERENCES', '']
  })
  return { columns, rows, searched: 0 }
}

function plainRow([name, type, nullable, computed]: ViewColumn): Cell[] {
  return [name, type, nullable, '', defaultOf(computed), '']
}

/** OceanBase: the word NULL for a column of the view's table and for a function of one, nothing for all else. */
function defaultOf(computed: string | undefined): string {
  return computed === undefined || /^(?:\(?r\.|nullif)/.test(computed) ? 'NULL' : ''
}
