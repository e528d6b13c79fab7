import type { Expression, Query } from '../queries/ast.ts'
import { SqlError } from '../sql-error.ts'
import { BIGINT_UNSIGNED, BOOLEAN, commonType, NULL_TYPE, type SqlType } from '../sql-type.ts'
import { arithmetic, bitwise, isArithmetic, negate } from './arithmetic.ts'
import { coerce, toCondition, toExact, toNumber, toText } from './coerce.ts'
import { compare, isComparison } from './compare.ts'
import { compileCall } from './compile-call.ts'
import { compileCast } from './compile-cast.ts'
import { compileInterval } from './compile-interval.ts'
import { compileLiteral, compileParameter } from './compile-literal.ts'
import { compilePredicate, compileRows, wrongColumns } from './compile-predicate.ts'
import { allNotNull, type Compiled, constant, invoke } from './compiled.ts'
import { resolveColumn, unknownColumn } from './scope.ts'
import type { Surroundings } from './statement.ts'
import { compileVariable } from './variables.ts'

/**
 * An expression in the embedded engine's SQL.
 * @throws SqlError for names, arguments and functions that OceanBase refuses
 */
export function compileExpression(node: Expression, at: Surroundings): Compiled {
  switch (node.kind) {
    case 'literal':
      return compileLiteral(node.literal)
    case 'parameter':
      return compileParameter(at.statement.parameters[node.index])
    case 'column':
      return compileColumn(node.path, at)
    case 'variable':
      return compileVariable(node.name, node.scope, at.statement.context)
    case 'unary':
      return compileUnary(node, at)
    case 'binary':
      return compileBinary(node, at)
    case 'call':
      return compileCall(node, at, compileExpression)
    case 'case':
      return compileCase(node, at)
    case 'cast':
      return compileCast(node, compileExpression(node.operand, at), at)
    case 'interval':
      return compileInterval(node, compileExpression(node.base, at), compileExpression(node.amount, at))
    case 'assignment':
      throw new SqlError(1235, '0A000', 'Not supported feature or function')
    case 'row':
      throw wrongColumns(1)
    case 'query':
      return compileScalarQuery(node.query, at)
    case 'exists':
      return { sql: `EXISTS (${at.statement.compileQuery(node.query, at).sql})`, type: BOOLEAN, notNull: true }
    default:
      return compilePredicate(node, at, compileExpression)
  }
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

function compileColumn(path: readonly string[], at: Surroundings): Compiled {
  const alias = path.length === 1 ? at.aliases.get(path[0]?.toLowerCase() ?? '') : undefined
  if (alias !== undefined && at.aliasesFirst) return alias
  try {
    const column = resolveColumn(path, at.scope, at.clause)
    if (at.shown?.has(column.sql) === false) throw unknownColumn(path, at.clause)
    return column
  } catch (error) {
    if (alias !== undefined && error instanceof SqlError) return alias
    throw error
  }
}

function compileUnary({ operator, operand }: Of<'unary'>, at: Surroundings): Compiled {
  const value = compileExpression(operand, at)
  const notNull = value.notNull ?? false
  switch (operator) {
    case '-':
      return negate(value)
    case '+':
      return value
    case '~':
      return { ...invoke('bit_not', BIGINT_UNSIGNED, toExact(toNumber(value), 0)), notNull }
    case 'BINARY':
      return { ...toText(value), exactText: true, notNull }
    default:
      return { sql: `(NOT ${toCondition(value)})`, type: BOOLEAN, notNull }
  }
}

function compileBinary(node: Of<'binary'>, at: Surroundings): Compiled {
  const { operator, left, right } = node
  if (left.kind === 'row' || right.kind === 'row') return compileRows(node, at, compileExpression)
  const [a, b] = [compileExpression(left, at), compileExpression(right, at)]
  if (isComparison(operator)) return compare(operator, a, b)
  if (isArithmetic(operator)) return arithmetic(operator, a, b)
  const bits = bitwise(operator, a, b)
  if (bits !== null) return bits
  if (operator !== 'XOR') return { sql: `(${toCondition(a)} ${operator} ${toCondition(b)})`, type: BOOLEAN }
  return { sql: `((${toCondition(a)} <> 0) <> (${toCondition(b)} <> 0))`, type: BOOLEAN }
}

function compileScalarQuery(query: Query, at: Surroundings): Compiled {
  const { sql, columns, single } = at.statement.compileQuery(query, at)
  const [only] = columns
  if (only === undefined || columns.length > 1) throw wrongColumns(1)
  if (single) return { sql: `(${sql})`, type: only.type }
  const table = at.statement.uniqueName()
  return {
    sql: `(SELECT CASE WHEN ${table}.n > 1 THEN only_row(${table}.n) ELSE ${table}.c0 END
    FROM (SELECT c0, count(*) AS n FROM (${sql})) AS ${table} WHERE ${table}.n > 0)`,
    type: only.type,
  }
}

function compileCase({ subject, branches, otherwise }: Of<'case'>, at: Surroundings): Compiled {
  const value = subject === null ? null : compileExpression(subject, at)
  const compiled = branches.map(([when, then]) => {
    const condition = compileExpression(when, at)
    const test = value === null ? toCondition(condition) : compare('=', value, condition).sql
    return { test, result: compileExpression(then, at) }
  })
  const last = otherwise === null ? constant(null, NULL_TYPE) : compileExpression(otherwise, at)
  const results = [...compiled.map(({ result }) => result), last]
  const type = results.reduce<SqlType>((so, result) => commonType(so, result.type), NULL_TYPE)
  const whens = compiled.map(({ test, result }) => `WHEN ${test} THEN ${coerce(result, type).sql}`)
  const sql = `CASE ${whens.join(' ')} ELSE ${coerce(last, type).sql} END`
  return { sql, type, notNull: allNotNull(...results) }
}
