import type { Store } from '../../catalogue/store.ts'
import type { Catalogue } from '../../catalogue/views.ts'
import { toCondition } from '../compile/coerce.ts'
import { compileExpression } from '../compile/compile-expression.ts'
import { compileQuery } from '../compile/compile-query.ts'
import { constant } from '../compile/compiled.ts'
import type { OutputColumn } from '../compile/statement.ts'
import { cellText } from '../queries/cell-text.ts'
import { columnDefinition } from '../queries/column-definition.ts'
import type { ShowFilter } from '../queries/show-statement.ts'
import type { QueryContext } from '../query-context.ts'
import type { StatementResult } from '../result-set.ts'
import { BIGINT, type SqlType, text } from '../sql-type.ts'
import type { Cell } from '../values/exact.ts'
import { likeText } from '../values/text.ts'

/** What a SHOW lists, before LIKE or WHERE. */
export interface Listing {
  readonly columns: readonly ListedColumn[]
  readonly rows: readonly (readonly Cell[])[]
  /** The column LIKE looks at. */
  readonly searched: number
}

export interface ListedColumn {
  readonly name: string
  readonly type: SqlType
  readonly notNull: boolean
}

/** A column of text, as most of what SHOW lists. */
export function listed(name: string, chars: number, notNull = true): ListedColumn {
  return { name, type: text(chars), notNull }
}

/** A column of whole numbers. */
export function counted(name: string, notNull = true): ListedColumn {
  return { name, type: BIGINT, notNull }
}

/** What a SHOW stands on. */
export interface ShowScene {
  readonly text: string
  readonly context: QueryContext
  readonly store: Store
  readonly catalogue: Catalogue
}

interface ListingInput extends ShowScene {
  readonly listing: Listing
  readonly filter: ShowFilter
}

/** OceanBase answers SHOW by a query over a derived table of this name. */
const TABLE = 'subquery_alias'

export function runListing({ listing, filter, ...scene }: ListingInput): StatementResult {
  const columns = listing.columns.map(({ name, type, notNull }): OutputColumn => {
    const origin = { schema: '', table: TABLE, orgTable: TABLE, orgName: name, notNull }
    return { name, type, origin, notNull }
  })
  const kept =
    filter.kind === 'where'
      ? whereRows(listing, { condition: filter.condition, ...scene })
      : listing.rows.filter(
          (row) => filter.kind === 'all' || likeText(String(row[listing.searched]), filter.pattern, '\\'),
        )
  const rows = kept.map((row) => row.map((cell, index) => cellText(cell, columns[index]?.type ?? { kind: 'null' })))
  return { kind: 'rows', columns: columns.map(columnDefinition), rows }
}

interface Filtering extends ShowScene {
  readonly condition: Extract<ShowFilter, { kind: 'where' }>['condition']
}

function whereRows(
  { columns, rows }: Listing,
  { condition, text: statement, context, store, catalogue }: Filtering,
): Cell[][] {
  let tables = 0
  const named = columns.map(({ name, type, notNull }, index) => ({
    name,
    sql: `t.column${index + 1}`,
    type,
    origin: { schema: '', table: TABLE, orgTable: TABLE, orgName: name, notNull },
  }))
  const where = compileExpression(condition, {
    statement: {
      text: statement,
      context,
      parameters: [],
      foundRows: 0,
      version: '',
      catalogue,
      uniqueName: () => `s${++tables}`,
      compileQuery,
    },
    scope: { sources: [{ schema: '', alias: TABLE, columns: named }], outer: null },
    clause: 'where clause',
    aggregates: false,
    named: [],
    aliases: new Map(),
    aliasesFirst: false,
    shown: null,
  })
  if (rows.length === 0) return []
  const values = rows.map(
    (row) => `(${row.map((cell, index) => constant(cell, columns[index]?.type ?? { kind: 'null' }).sql).join(', ')})`,
  )
  const list = named.map((column, index) => `${column.sql} AS c${index}`).join(', ')
  return store.rows(
    `SELECT ${list} FROM (VALUES ${values.join(', ')}) AS t WHERE ${toCondition(where)}`,
    columns.length,
  )
}
