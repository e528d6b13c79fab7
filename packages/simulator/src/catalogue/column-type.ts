import { BIGINT, BIGINT_UNSIGNED, decimal, type SqlType, text } from '../sql/sql-type.ts'

const SHAPE = /^([a-z]+)(?:\((\d+)(?:,(\d+))?\))?( unsigned)?$/

/** A declared type as DESC prints it (`bigint(20) unsigned`, `decimal(32,4)`) → the static type. */
export function columnType(declared: string): SqlType {
  const [, word = '', first = '0', second = '0', unsigned] = SHAPE.exec(declared) ?? []
  const size = Number(first)
  switch (word) {
    case 'bigint':
      return { ...(unsigned ? BIGINT_UNSIGNED : BIGINT), ...(size ? { length: size } : {}) }
    case 'int':
      return { kind: 'int', wire: 3, length: size, unsigned: Boolean(unsigned) }
    case 'tinyint':
      return { kind: 'int', wire: 1, length: size, unsigned: Boolean(unsigned) }
    case 'decimal':
      return decimal(size, Number(second))
    case 'varchar':
      return text(size)
    case 'longtext':
      return { kind: 'text', wire: 252, length: 4294967295, binary: false }
    case 'timestamp':
      return { kind: 'temporal', wire: 7, decimals: size }
    case 'datetime':
      return { kind: 'temporal', wire: 12, decimals: size }
    default:
      throw new Error(`no such column type: ${declared}`)
  }
}
