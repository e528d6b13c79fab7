import { columnType } from '../../catalogue/column-type.ts'
import { isNotNull, type View, viewQuery } from '../../catalogue/view.ts'
import type { TableReference } from '../queries/ast.ts'
import type { QueryContext } from '../query-context.ts'
import { SqlError } from '../sql-error.ts'
import { zoneOffset } from '../values/moment.ts'
import { toCondition } from './coerce.ts'
import { comparable } from './compare.ts'
import { compileExpression } from './compile-expression.ts'
import { compileRecursive } from './compile-recursive.ts'
import { findColumn, isNamed, type Source, type SourceColumn, unknownColumn } from './scope.ts'
import type { CompiledQuery, Statement, Surroundings } from './statement.ts'

interface Tables {
  readonly sql: string
  readonly sources: readonly Source[]
}

/** FROM: its SQL and what its tables offer. */
export function compileTables(reference: TableReference, at: Surroundings): Tables {
  switch (reference.kind) {
    case 'table':
      return compileTable(reference.path, reference.alias, at)
    case 'derived': {
      const inner = at.statement.compileQuery(reference.query, { ...at, aliases: new Map() })
      return derived(inner, reference.alias ?? 'ANONYMOUS_VIEW1', reference.columns, at)
    }
    case 'join':
      return compileJoin(reference, at)
  }
}

function compileTable(path: readonly string[], alias: string | null, at: Surroundings): Tables {
  const name = path.at(-1) ?? ''
  const index = path.length === 1 ? at.named.findIndex((query) => query.name.toLowerCase() === name.toLowerCase()) : -1
  const named = at.named[index]
  if (named?.kind === 'recursive') return offered(named.table, named.columns, alias ?? name, null, at)
  if (named !== undefined) {
    const seen = { ...at, named: at.named.slice(index + 1), scope: { sources: [], outer: null }, aliases: new Map() }
    const recursive = named.recursive ? compileRecursive(named, seen) : null
    return derived(recursive ?? at.statement.compileQuery(named.query, seen), alias ?? name, named.columns, at)
  }
  const view = requireView(path, at.statement)
  const table = at.statement.uniqueName()
  const shown = alias ?? view.name.toLowerCase()
  const columns = view.columns.map((column): SourceColumn => {
    const [columnName, declared] = column
    return {
      name: columnName,
      sql: `${table}."${columnName.toLowerCase()}"`,
      type: columnType(declared),
      origin: {
        schema: view.schema,
        table: shown,
        orgTable: view.name.toLowerCase(),
        orgName: columnName,
        notNull: isNotNull(column),
      },
    }
  })
  const sql = `(${inSession(viewQuery(view), at.statement.context)}) AS ${table}`
  return { sql, sources: [{ schema: view.schema, alias: shown, columns }] }
}

/**
 * @throws SqlError 1046 without a database, 1146 when the tenant has no such view
 */
export function requireView(
  path: readonly string[],
  { context, catalogue }: Pick<Statement, 'context' | 'catalogue'>,
): View {
  const { database, tenantId } = context
  const name = path.at(-1) ?? ''
  const schema = path.at(-2) ?? database
  if (schema === null) throw new SqlError(1046, '3D000', 'No database selected')
  const view = catalogue.find(schema, name, tenantId)
  if (view !== undefined) return view
  throw new SqlError(1146, '42S02', `Table '${schema.toLowerCase()}.${name.toLowerCase()}' doesn't exist`)
}

/** Fills in what the views of the catalogue leave open. */
function inSession(sql: string, { tenantId, timeZone, serverTimeZone, nowUs }: QueryContext): string {
  return sql
    .replaceAll('{tenant}', String(tenantId))
    .replaceAll('{session}', `(${zoneOffset(timeZone)})`)
    .replaceAll('{server}', `(${zoneOffset(serverTimeZone)})`)
    .replaceAll('{now}', String(nowUs))
}

/** @throws SqlError 1060 for two columns of one name */
function derived(inner: CompiledQuery, alias: string, names: readonly string[] | null, at: Surroundings): Tables {
  return offered(`(${inner.sql})`, inner.columns, alias, names, at)
}

function offered(
  sql: string,
  offers: CompiledQuery['columns'],
  alias: string,
  names: readonly string[] | null,
  at: Surroundings,
): Tables {
  refuseTwins(names ?? offers.map((column) => column.name))
  const table = at.statement.uniqueName()
  const columns = offers.map((column, index): SourceColumn => {
    const name = names?.[index] ?? column.name
    const origin = { schema: '', table: alias, orgTable: alias, orgName: name, notNull: column.notNull }
    return { name, sql: `${table}.c${index}`, type: column.type, origin }
  })
  return { sql: `${sql} AS ${table}`, sources: [{ schema: '', alias, columns }] }
}

function refuseTwins(names: readonly string[]): void {
  const seen = new Set<string>()
  for (const name of names) {
    if (seen.has(name.toLowerCase())) throw new SqlError(1060, '42S21', `Duplicate column name '${name}'`)
    seen.add(name.toLowerCase())
  }
}

type Join = Extract<TableReference, { kind: 'join' }>

/** @throws SqlError 1066 for two tables of one name */
function compileJoin(join: Join, at: Surroundings): Tables {
  const left = compileTables(join.left, at)
  const right = compileTables(join.right, at)
  for (const { schema, alias } of right.sources) {
    if (!left.sources.some((source) => isNamed(source, [schema, alias]))) continue
    throw new SqlError(1066, '42000', `Not unique table/alias: '${alias}'`)
  }
  const shared = join.using === 'natural' ? sharedNames(left.sources, right.sources) : join.using
  const equalities = shared.map((name) => {
    const [a, b] = [required(name, left.sources), required(name, right.sources)]
    const [x, y] = comparable(a, b)
    return `${x.sql} = ${y.sql}`
  })
  const sources =
    shared.length === 0 ? [...left.sources, ...right.sources] : merged(left.sources, right.sources, shared, join.type)
  const scope = { sources: [...left.sources, ...right.sources], outer: at.scope.outer }
  const on =
    join.on === null
      ? []
      : [toCondition(compileExpression(join.on, { ...at, scope, clause: 'on clause', aggregates: false }))]
  const condition = [...equalities, ...on].join(' AND ') || '1'
  return { sql: `${left.sql} ${join.type} JOIN ${nested(right.sql, join.right)} ON ${condition}`, sources }
}

function nested(sql: string, reference: TableReference): string {
  return reference.kind === 'join' ? `(${sql})` : sql
}

function sharedNames(left: readonly Source[], right: readonly Source[]): readonly string[] {
  const names = new Set(right.flatMap((source) => source.columns.map((column) => column.name.toLowerCase())))
  return left
    .flatMap((source) => source.columns.map((column) => column.name))
    .filter((name) => names.has(name.toLowerCase()))
}

function required(name: string, sources: readonly Source[]): SourceColumn {
  const found = findColumn([name], sources, 'from clause')
  if (found === null) throw unknownColumn([name], 'from clause')
  return found
}

/** The shared columns show once: the side that is never padded with NULLs is the one seen. */
function merged(
  left: readonly Source[],
  right: readonly Source[],
  shared: readonly string[],
  type: Join['type'],
): readonly Source[] {
  const isShared = (column: SourceColumn) => shared.some((name) => name.toLowerCase() === column.name.toLowerCase())
  const hide = (sources: readonly Source[]) =>
    sources.map((source) => ({
      ...source,
      columns: source.columns.map((column) => (isShared(column) ? { ...column, hidden: true } : column)),
    }))
  return type === 'RIGHT' ? [...right, ...hide(left)] : [...left, ...hide(right)]
}
