import type { ColumnDefinition } from '../result-set.ts'
import type { SqlType } from '../sql-type.ts'

const UTF8MB4 = 45
const BINARY = 63
const FLAG = { notNull: 1, blob: 0x10, unsigned: 0x20, binary: 0x80, timestamp: 0x400 } as const
const UNKNOWN_DECIMALS = 31

export interface DescribedColumn {
  readonly name: string
  readonly type: SqlType
  readonly notNull: boolean
  /** Where a column that is not computed comes from. */
  readonly origin?: Pick<ColumnDefinition, 'schema' | 'table' | 'orgTable' | 'orgName'> | undefined
}

/** What the column packet says of a result's column, as a 4.3.5 server says it. */
export function columnDefinition({ name, type, origin, notNull }: DescribedColumn): ColumnDefinition {
  const { wire, length, flags, decimals, charset } = wireType(type)
  const computed = origin === undefined && charset === BINARY ? FLAG.binary : 0
  return {
    schema: origin?.schema ?? '',
    table: origin?.table ?? '',
    orgTable: origin?.orgTable ?? '',
    name,
    orgName: origin?.orgName ?? '',
    charset,
    length,
    type: wire,
    flags: flags | computed | (notNull ? FLAG.notNull : 0),
    decimals,
  }
}

interface WireType {
  readonly wire: number
  readonly length: number
  readonly flags: number
  readonly decimals: number
  readonly charset: number
}

function wireType(type: SqlType): WireType {
  switch (type.kind) {
    case 'null':
      return { wire: 6, length: 0, flags: FLAG.binary, decimals: 0, charset: BINARY }
    case 'int':
      return {
        wire: type.wire,
        length: type.length,
        flags: type.unsigned ? FLAG.unsigned : 0,
        decimals: 0,
        charset: BINARY,
      }
    case 'decimal':
      return { wire: 246, length: type.length, flags: 0, decimals: type.scale, charset: BINARY }
    case 'double':
      return { wire: 5, length: 23, flags: 0, decimals: UNKNOWN_DECIMALS, charset: BINARY }
    case 'text': {
      const flags = (type.wire === 252 ? FLAG.blob : 0) | (type.binary ? FLAG.binary : 0)
      return { wire: type.wire, length: type.length, flags, decimals: 0, charset: type.binary ? BINARY : UTF8MB4 }
    }
    case 'temporal': {
      const length = TEMPORAL_LENGTH[type.wire] + (type.decimals > 0 ? type.decimals + 1 : 0)
      const flags = FLAG.binary | (type.wire === 7 ? FLAG.timestamp : 0)
      return { wire: type.wire, length, flags, decimals: type.decimals, charset: BINARY }
    }
  }
}

const TEMPORAL_LENGTH = { 7: 19, 10: 10, 11: 10, 12: 19 } as const
