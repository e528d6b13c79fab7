import { loadCatalogue } from '../catalogue/catalogue-rows.ts'
import { createStore } from '../catalogue/store.ts'
import { createCatalogue, isDatabase } from '../catalogue/views.ts'
import type { Change } from '../engine/tables.ts'
import { versionRules } from '../versions/version-rules.ts'
import { columnDefinition } from './queries/column-definition.ts'
import { keepRow } from './queries/keep-variables.ts'
import { intoOf } from './queries/parse-into.ts'
import { parseStatement } from './queries/parse-statement.ts'
import { describeQuery, runQuery } from './queries/run-query.ts'
import type { Parameter, QueryContext } from './query-context.ts'
import { type ColumnDefinition, OK, type StatementResult } from './result-set.ts'
import { runShow } from './show/run-show.ts'
import { SqlError } from './sql-error.ts'

/** Everything that reads: SELECT, SHOW, DESC. */
export interface Queries {
  /** The engine's rows, as they change. */
  apply(changes: readonly Change[]): void
  /** @throws SqlError as OceanBase refuses */
  run(text: string, context: QueryContext, parameters?: readonly Parameter[]): StatementResult
  /** What a prepared statement takes and gives. @throws SqlError as OceanBase refuses to prepare */
  prepare(text: string, context: QueryContext): { paramCount: number; columns: readonly ColumnDefinition[] }
  /** Whether a database of this name (any case) exists. */
  hasDatabase(name: string): boolean
  close(): void
}

/** `version` as OB_VERSION() shows it (4.3.5.5); `clusterName` names the cluster's only server's cluster. */
export function createQueries({ version }: { clusterName: string; version: string }): Queries {
  const store = createStore()
  const catalogue = createCatalogue(versionRules(version))
  loadCatalogue(store, catalogue, version)
  const foundRows = new Map<number, number>()

  function inputFor(text: string, context: QueryContext, parameters: readonly Parameter[]) {
    return { text, context, parameters, version, catalogue, foundRows: foundRows.get(context.connectionId) ?? 0 }
  }

  return {
    apply: (changes) => store.apply(changes),
    hasDatabase: isDatabase,
    close: () => store.close(),
    run(text, context, parameters = []) {
      const { body, parameterCount } = parseStatement(text, context.sqlModes)
      if (parameters.length < parameterCount) throw new SqlError(1210, 'HY000', 'Incorrect arguments to EXECUTE')
      if (body.kind === 'nothing') return OK
      if (body.kind === 'explain') throw new SqlError(1235, '0A000', 'Not supported feature or function')
      if (body.kind === 'show') return runShow(body, { text, context, store, catalogue })
      const result = runQuery({ ...inputFor(text, context, parameters), query: body }, store)
      foundRows.set(context.connectionId, result.rows.length)
      const into = intoOf(body)
      return into.length === 0 ? result : keepRow(into, result, context)
    },
    prepare(text, context) {
      const { body, parameterCount } = parseStatement(text, context.sqlModes)
      if (body.kind === 'nothing') return { paramCount: 0, columns: [] }
      if (body.kind === 'explain') throw new SqlError(1235, '0A000', 'Not supported feature or function')
      if (body.kind === 'show') {
        const shown = runShow(body, { text, context, store, catalogue })
        return { paramCount: parameterCount, columns: shown.kind === 'rows' ? shown.columns : [] }
      }
      const { columns } = describeQuery({ ...inputFor(text, context, []), query: body })
      const sent = intoOf(body).length === 0 ? columns : []
      return { paramCount: parameterCount, columns: sent.map(columnDefinition) }
    },
  }
}
