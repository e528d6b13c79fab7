import type { Expression, Literal, Query } from '../queries/ast.ts'
import { SqlError } from '../sql-error.ts'
import {
  BIGINT,
  BIGINT_UNSIGNED,
  BINARY_TEXT,
  BOOLEAN,
  commonType,
  DATE,
  DOUBLE,
  datetime,
  decimal,
  NULL_TYPE,
  type SqlType,
  TRUTH_LITERAL,
  text,
  time,
} from '../sql-type.ts'
import { type Cell, packExact, parseExact } from '../values/exact.ts'
import { isIntervalUnit, isMicrosecondUnit, isTimeUnit } from '../values/interval.ts'
import { parseMoment } from '../values/moment.ts'
import { arithmetic, bitwise, isArithmetic, negate } from './arithmetic.ts'
import { coerce, toCondition, toDouble, toExact, toNumber, toTemporal, toText } from './coerce.ts'
import { comparable, compare, compareRows, isComparison } from './compare.ts'
import { compileCall } from './compile-call.ts'
import { type Compiled, constant, invoke } from './compiled.ts'
import { resolveColumn } from './scope.ts'
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
      return compileCast(node, at)
    case 'interval':
      return compileInterval(node, at)
    case 'row':
      throw new SqlError(1241, '21000', 'Operand should contain 1 column(s)')
    case 'query':
      return compileScalarQuery(node.query, at)
    case 'exists':
      return { sql: `EXISTS (${at.statement.compileQuery(node.query, at).sql})`, type: BOOLEAN }
    default:
      return compilePredicate(node, at)
  }
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

function compilePredicate(
  node: Of<'like' | 'regexp' | 'between' | 'in' | 'is' | 'quantified'>,
  at: Surroundings,
): Compiled {
  switch (node.kind) {
    case 'is':
      return compileIs(node, at)
    case 'between':
      return compileBetween(node, at)
    case 'in':
      return compileIn(node, at)
    case 'quantified':
      return compileQuantified(node, at)
    case 'like': {
      const escaper = node.escaper === null ? constant('\\', text(1)) : toText(compileExpression(node.escaper, at))
      const [value, pattern] = [node.value, node.pattern].map((part) => toText(compileExpression(part, at)))
      if (value === undefined || pattern === undefined) throw new Error('LIKE has two sides')
      return negated(invoke('text_like', BOOLEAN, value, pattern, escaper), node.negated)
    }
    case 'regexp': {
      const value = toText(compileExpression(node.value, at))
      return negated(invoke('text_regexp', BOOLEAN, value, toText(compileExpression(node.pattern, at))), node.negated)
    }
  }
}

function negated(value: Compiled, not: boolean): Compiled {
  return not ? { sql: `(NOT ${value.sql})`, type: BOOLEAN } : value
}

function compileLiteral(literal: Literal): Compiled {
  switch (literal.of) {
    case 'null':
      return constant(null, NULL_TYPE)
    case 'truth':
      return { ...constant(literal.value ? 1 : 0, TRUTH_LITERAL), notNull: true }
    case 'text':
      return { ...constant(literal.value, text(Array.from(literal.value).length)), notNull: true }
    case 'bytes':
      return { ...constant(literal.value, { ...BINARY_TEXT, length: literal.value.length }), notNull: true }
    case 'double':
      return { ...constant(Number(literal.value), DOUBLE), notNull: true }
    case 'integer':
      return { ...integerLiteral(BigInt(literal.value)), notNull: true }
    case 'decimal': {
      const [whole = '', fraction = ''] = literal.value.split('.')
      const type = decimal(Math.max(1, whole.replace(/^0+/, '').length) + fraction.length, fraction.length)
      return { ...constant(packExact(parseExact(literal.value, fraction.length)), type), notNull: true }
    }
  }
}

function integerLiteral(value: bigint): Compiled {
  if (value < 2n ** 63n) return constant(packExact(value), BIGINT)
  if (value < 2n ** 64n) return constant(packExact(value), BIGINT_UNSIGNED)
  return constant(packExact(value), decimal(value.toString().length, 0))
}

function compileParameter(value: Surroundings['statement']['parameters'][number] | undefined): Compiled {
  if (value === undefined || value === null) return constant(null, NULL_TYPE)
  if (typeof value === 'bigint') return integerLiteral(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? constant(value, BIGINT) : constant(value, DOUBLE)
  if (typeof value === 'string') return constant(value, text(Array.from(value).length))
  return constant(value, { ...BINARY_TEXT, length: value.length })
}

function compileColumn(path: readonly string[], at: Surroundings): Compiled {
  const alias = path.length === 1 ? at.aliases.get(path[0]?.toLowerCase() ?? '') : undefined
  if (alias !== undefined && at.aliasesFirst) return alias
  try {
    return resolveColumn(path, at.scope, at.clause)
  } catch (error) {
    if (alias !== undefined) return alias
    throw error
  }
}

function compileUnary({ operator, operand, start, end }: Of<'unary'>, at: Surroundings): Compiled {
  const value = compileExpression(operand, at)
  switch (operator) {
    case '-':
      return { ...negate(value, at.statement.text.slice(start, end)), notNull: value.notNull ?? false }
    case '+':
      return value
    case '~':
      return invoke('bit_not', BIGINT_UNSIGNED, toExact(toNumber(value), 0))
    case 'BINARY':
      return { ...toText(value), exactText: true }
    default:
      return { sql: `(NOT ${toCondition(value)})`, type: BOOLEAN }
  }
}

function compileBinary(node: Of<'binary'>, at: Surroundings): Compiled {
  const { operator, left, right } = node
  if (left.kind === 'row' || right.kind === 'row') return compileRows(node, at)
  const [a, b] = [compileExpression(left, at), compileExpression(right, at)]
  if (isComparison(operator)) return compare(operator, a, b)
  if (isArithmetic(operator)) return arithmetic(operator, a, b, shownOperation(node, at))
  const bits = bitwise(operator, a, b)
  if (bits !== null) return bits
  if (operator !== 'XOR') return { sql: `(${toCondition(a)} ${operator} ${toCondition(b)})`, type: BOOLEAN }
  return { sql: `((${toCondition(a)} <> 0) <> (${toCondition(b)} <> 0))`, type: BOOLEAN }
}

/** How 1690 shows an operation: OceanBase adds the parentheses and quotes. */
function shownOperation({ operator, left, right }: Of<'binary'>, { statement }: Surroundings): string {
  return `'(${statement.text.slice(left.start, left.end)} ${operator} ${statement.text.slice(right.start, right.end)})'`
}

function compileRows({ operator, left, right }: Of<'binary'>, at: Surroundings): Compiled {
  const [a, b] = [rowItems(left), rowItems(right)]
  if (!isComparison(operator) || a.length !== b.length) throw wrongColumns(a.length)
  const compiled = [a, b].map((items) => items.map((item) => compileExpression(item, at)))
  return compareRows(operator, compiled[0] ?? [], compiled[1] ?? [])
}

function rowItems(node: Expression): readonly Expression[] {
  return node.kind === 'row' ? node.items : [node]
}

function wrongColumns(wanted: number): SqlError {
  return new SqlError(1241, '21000', `Operand should contain ${wanted} column(s)`)
}

function compileIs({ value, what, negated: not }: Of<'is'>, at: Surroundings): Compiled {
  const operand = compileExpression(value, at)
  if (what === 'null') return { sql: `(${operand.sql} IS ${not ? 'NOT ' : ''}NULL)`, type: BOOLEAN }
  const wanted = what === 'true' ? 1 : 0
  return { sql: `(coalesce((${toCondition(operand)} <> 0) = ${wanted}, 0) = ${not ? 0 : 1})`, type: BOOLEAN }
}

function compileBetween({ value, low, high, negated: not }: Of<'between'>, at: Surroundings): Compiled {
  const operand = compileExpression(value, at)
  const from = compare('>=', operand, compileExpression(low, at))
  const to = compare('<=', operand, compileExpression(high, at))
  return negated({ sql: `(${from.sql} AND ${to.sql})`, type: BOOLEAN }, not)
}

function compileIn({ value, list, negated: not }: Of<'in'>, at: Surroundings): Compiled {
  const items = rowItems(value).map((item) => compileExpression(item, at))
  if ('kind' in list) return negated(inQuery(items, list, at), not)
  const matches = list.map((candidate) => {
    const candidates = rowItems(candidate).map((item) => compileExpression(item, at))
    if (candidates.length !== items.length) throw wrongColumns(items.length)
    return compareRows('=', items, candidates).sql
  })
  return negated({ sql: `(${matches.join(' OR ')})`, type: BOOLEAN }, not)
}

function inQuery(items: readonly Compiled[], query: Query, at: Surroundings): Compiled {
  const { sql, columns } = at.statement.compileQuery(query, at)
  if (columns.length !== items.length) throw wrongColumns(items.length)
  const table = at.statement.uniqueName()
  const pairs = items.map((item, index) => {
    return comparable(item, { sql: `${table}.c${index}`, type: columns[index]?.type ?? NULL_TYPE })
  })
  const [left, right] = [0, 1].map((side) => pairs.map((pair) => pair[side === 0 ? 0 : 1].sql).join(', '))
  return { sql: `((${left}) IN (SELECT ${right} FROM (${sql}) AS ${table}))`, type: BOOLEAN }
}

/** ANY: some row compares true; ALL: none compares false. */
function compileQuantified({ operator, every, left, query }: Of<'quantified'>, at: Surroundings): Compiled {
  const value = compileExpression(left, at)
  const { sql, columns } = at.statement.compileQuery(query, at)
  const table = at.statement.uniqueName()
  const row = compare(operator, value, { sql: `${table}.c0`, type: columns[0]?.type ?? NULL_TYPE })
  const found = `EXISTS (SELECT 1 FROM (${sql}) AS ${table} WHERE ${every ? `NOT ${row.sql}` : row.sql})`
  return { sql: every ? `(NOT ${found})` : found, type: BOOLEAN }
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
  const type = [...compiled.map(({ result }) => result), last].reduce<SqlType>(
    (so, { type: t }) => commonType(so, t),
    NULL_TYPE,
  )
  const whens = compiled.map(({ test, result }) => `WHEN ${test} THEN ${coerce(result, type).sql}`)
  return { sql: `CASE ${whens.join(' ')} ELSE ${coerce(last, type).sql} END`, type }
}

function compileCast({ operand, target }: Of<'cast'>, at: Surroundings): Compiled {
  const value = compileExpression(operand, at)
  switch (target.name) {
    case 'SIGNED':
      return invoke('wrap_signed', BIGINT, warnedInteger(value, at))
    case 'UNSIGNED':
      return invoke('wrap_unsigned', BIGINT_UNSIGNED, warnedInteger(value, at))
    case 'DECIMAL':
    case 'NUMERIC':
      return { ...toExact(value, target.scale), type: decimal(target.size ?? 10, target.scale) }
    case 'DOUBLE':
    case 'FLOAT':
    case 'REAL':
      return toDouble(value)
    case 'DATE':
      return toTemporal(value, DATE)
    case 'DATETIME':
    case 'TIMESTAMP':
      return toTemporal(value, datetime(target.size ?? 0))
    case 'TIME':
      return toTemporal(value, time(target.size ?? 0))
    case 'BINARY':
      return { ...toText(value), exactText: true }
    default:
      return castText(toText(value), target.size)
  }
}

function castText(value: Compiled, size: number | null): Compiled {
  return size === null ? value : invoke('left_text', text(size), value, constant(size, BIGINT))
}

/** A text that is no number counts as the number it begins with, and says so. */
function warnedInteger(value: Compiled, { statement }: Surroundings): Compiled {
  const cell: Cell | undefined = value.constant
  if (typeof cell === 'string' && value.type.kind === 'text' && !/^\s*[+-]?\d+\s*$/.test(cell)) {
    statement.context.warnings.push({
      level: 'Warning',
      code: 1292,
      message: `Truncated incorrect INTEGER value: '${cell}'`,
    })
  }
  return value.type.kind === 'text' ? invoke('text_integer', BIGINT, value) : toExact(value, 0)
}

function compileInterval({ base, amount, unit, sign }: Of<'interval'>, at: Surroundings): Compiled {
  const word = unit.startsWith('SQL_TSI_') ? unit.slice('SQL_TSI_'.length) : unit
  if (!isIntervalUnit(word)) throw new SqlError(1064, '42000', `Unknown interval unit ${unit}`)
  const start = compileExpression(base, at)
  const by = toText(compileExpression(amount, at))
  const from = start.type.kind === 'temporal' ? start : toTemporal(start, datetime(6))
  const type = shiftedType(start, from, word)
  const shifted = invoke('moment_plus', type, from, by, constant(word, text(20)), constant(sign, BIGINT))
  return start.type.kind === 'temporal' ? shifted : textResult(shifted, start, word)
}

function shiftedType(start: Compiled, from: Compiled, unit: string): SqlType {
  if (from.type.kind !== 'temporal') return datetime(6)
  const decimals = isMicrosecondUnit(unit) ? 6 : from.type.decimals
  if (start.type.kind === 'temporal' && start.type.wire === 10 && !isTimeUnit(unit)) return DATE
  return start.type.kind === 'temporal' && start.type.wire === 11 ? time(decimals) : datetime(decimals)
}

/** A date written as text stays text: a date alone when it was one and the unit is a day or more. */
function textResult(shifted: Compiled, start: Compiled, unit: string): Compiled {
  const written = typeof start.constant === 'string' ? start.constant.trim() : null
  const dateOnly = written !== null && !/[\sT]/.test(written) && !isTimeUnit(unit) && parseMoment(written) !== null
  const decimals = written !== null && !written.includes('.') && !isMicrosecondUnit(unit) ? 0 : 6
  if (dateOnly) return toText({ ...shifted, type: DATE })
  return toText({ ...shifted, type: datetime(decimals) })
}
