import type { Store } from '../../catalogue/store.ts'
import type { Catalogue } from '../../catalogue/views.ts'
import { compileQuery } from '../compile/compile-query.ts'
import type { CompiledQuery, Statement, Surroundings } from '../compile/statement.ts'
import type { Parameter, QueryContext } from '../query-context.ts'
import type { StatementResult } from '../result-set.ts'
import type { Query } from './ast.ts'
import { cellText } from './cell-text.ts'
import { columnDefinition } from './column-definition.ts'
import { keepAssigned } from './keep-variables.ts'

export interface QueryInput {
  readonly text: string
  readonly query: Query
  readonly context: QueryContext
  readonly parameters: readonly Parameter[]
  readonly foundRows: number
  readonly version: string
  readonly catalogue: Catalogue
}

/** The query's SQL and columns; nothing is read yet. */
export function describeQuery({
  text,
  query,
  context,
  parameters,
  foundRows,
  version,
  catalogue,
}: QueryInput): CompiledQuery {
  let tables = 0
  const statement: Statement = {
    text,
    context,
    parameters,
    foundRows,
    version,
    catalogue,
    uniqueName: () => `t${++tables}`,
    compileQuery,
  }
  const nowhere: Surroundings = {
    statement,
    scope: { sources: [], outer: null },
    clause: 'field list',
    aggregates: false,
    named: [],
    aliases: new Map(),
    aliasesFirst: false,
    shown: null,
  }
  return compileQuery(query, nowhere)
}

export function runQuery(input: QueryInput, store: Store): Extract<StatementResult, { kind: 'rows' }> {
  const { sql, columns } = describeQuery(input)
  const mayHoldNul = /\0|\\0|\bchar\s*\(/i.test(input.text)
  const rows = store.rows(mayHoldNul ? withBytes(sql, columns) : sql, columns.length)
  const result = {
    kind: 'rows' as const,
    columns: columns.map(columnDefinition),
    rows: rows.map((row) => row.map((cell, index) => cellText(cell, columns[index]?.type ?? { kind: 'null' }))),
  }
  keepAssigned(columns, result, input.context)
  return result
}

/** The embedded engine's texts end at a NUL on their way out, its bytes do not. */
function withBytes(sql: string, columns: CompiledQuery['columns']): string {
  const items = columns.map(({ type }, index) =>
    type.kind === 'text' ? `CAST(c${index} AS BLOB) AS c${index}` : `c${index}`,
  )
  return `SELECT ${items.join(', ')} FROM (${sql})`
}
