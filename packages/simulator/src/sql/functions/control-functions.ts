import { coerce, toCondition } from '../compile/coerce.ts'
import { compare } from '../compile/compare.ts'
import { allNotNull, type Compiled } from '../compile/compiled.ts'
import { BOOLEAN, commonType, NULL_TYPE, type SqlType, withoutZone } from '../sql-type.ts'
import { argument, between, type ScalarFunction, taking } from './scalar-function.ts'

function firstNotNull(args: readonly Compiled[]): Compiled {
  const type = args.reduce<SqlType>((so, value) => commonType(so, value.type), NULL_TYPE)
  const values = args.map((value) => coerce(value, type).sql)
  return { sql: values.length === 1 ? (values[0] ?? 'NULL') : `coalesce(${values.join(', ')})`, type }
}

/** Unlike COALESCE it makes a TIMESTAMP a DATETIME. */
function ifNull(args: readonly Compiled[]): Compiled {
  const value = firstNotNull(args)
  return { ...value, type: withoutZone(value.type) }
}

export const CONTROL_FUNCTIONS: Readonly<Record<string, ScalarFunction>> = {
  IF: taking(3, (args) => {
    const [then, otherwise] = [argument(args, 1), argument(args, 2)]
    const type = commonType(then.type, otherwise.type)
    const condition = toCondition(argument(args, 0))
    return {
      sql: `CASE WHEN ${condition} THEN ${coerce(then, type).sql} ELSE ${coerce(otherwise, type).sql} END`,
      type,
      notNull: allNotNull(then, otherwise),
    }
  }),
  IFNULL: taking(2, ifNull),
  NVL: taking(2, ifNull),
  COALESCE: between(1, Number.POSITIVE_INFINITY, firstNotNull),
  NULLIF: taking(2, (args) => {
    const value = argument(args, 0)
    return {
      sql: `CASE WHEN ${compare('=', value, argument(args, 1)).sql} THEN NULL ELSE ${value.sql} END`,
      type: value.type,
    }
  }),
  ISNULL: taking(1, (args) => ({ sql: `(${argument(args, 0).sql} IS NULL)`, type: BOOLEAN })),
  ANY_VALUE: taking(1, (args) => argument(args, 0)),
}
