import type { Cell as WireCell } from '../result-set.ts'
import { keptOf, type SqlType, scaleOf } from '../sql-type.ts'
import { doubleText } from '../values/double.ts'
import { type Cell, exactText, rescaleExact, unpackExact } from '../values/exact.ts'
import { dateText, momentText, timeText } from '../values/moment.ts'

/** A cell of the embedded engine in the text protocol's form. */
export function cellText(cell: Cell, type: SqlType): WireCell {
  if (cell === null) return null
  switch (type.kind) {
    case 'null':
      return null
    case 'int':
    case 'decimal':
      return exactText(rescaleExact(unpackExact(cell), keptOf(type), scaleOf(type)), scaleOf(type))
    case 'double':
      return doubleText(Number(cell))
    case 'text':
      if (!(cell instanceof Uint8Array)) return String(cell)
      return type.binary ? cell : Buffer.from(cell).toString('utf8')
    case 'temporal': {
      const moment = unpackExact(cell)
      if (type.wire === 10) return dateText(moment)
      return type.wire === 11 ? timeText(moment, type.decimals) : momentText(moment, type.decimals)
    }
  }
}
