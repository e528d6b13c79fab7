import type { Store } from '../../catalogue/store.ts'
import { compileQuery } from '../compile/compile-query.ts'
import type { CompiledQuery, Statement, Surroundings } from '../compile/statement.ts'
import type { Parameter, QueryContext } from '../query-context.ts'
import type { StatementResult } from '../result-set.ts'
import type { Query } from './ast.ts'
import { cellText } from './cell-text.ts'
import { columnDefinition } from './column-definition.ts'

export interface QueryInput {
  readonly text: string
  readonly query: Query
  readonly context: QueryContext
  readonly parameters: readonly Parameter[]
  readonly foundRows: number
  readonly version: string
}

/** The query's SQL and columns; nothing is read yet. */
export function describeQuery({ text, query, context, parameters, foundRows, version }: QueryInput): CompiledQuery {
  let tables = 0
  const statement: Statement = {
    text,
    context,
    parameters,
    foundRows,
    version,
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
  const rows = store.rows(sql, columns.length)
  return {
    kind: 'rows',
    columns: columns.map(columnDefinition),
    rows: rows.map((row) => row.map((cell, index) => cellText(cell, columns[index]?.type ?? { kind: 'null' }))),
  }
}
