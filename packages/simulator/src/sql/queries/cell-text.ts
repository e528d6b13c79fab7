import type { Cell as WireCell } from '../result-set.ts'
import type { SqlType } from '../sql-type.ts'
import { type Cell, exactText, unpackExact } from '../values/exact.ts'
import { dateText, momentText, timeText } from '../values/moment.ts'

/** A cell of the embedded engine in the text protocol's form. */
export function cellText(cell: Cell, type: SqlType): WireCell {
  if (cell === null) return null
  switch (type.kind) {
    case 'null':
      return null
    case 'int':
    case 'decimal':
      return exactText(unpackExact(cell), type.kind === 'decimal' ? type.scale : 0)
    case 'double':
      return String(Number(cell)).replace('e+', 'e')
    case 'text':
      return cell instanceof Uint8Array ? cell : String(cell)
    case 'temporal': {
      const moment = unpackExact(cell)
      if (type.wire === 10) return dateText(moment)
      return type.wire === 11 ? timeText(moment, type.decimals) : momentText(moment, type.decimals)
    }
  }
}
