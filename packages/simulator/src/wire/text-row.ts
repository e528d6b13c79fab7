import type { Cell } from '../sql/result-set.ts'
import { PayloadWriter } from './payload-writer.ts'

const NULL_CELL = 0xfb

/** A row of the text protocol. */
export function textRow(row: readonly Cell[]): Buffer {
  const payload = new PayloadWriter(256)
  for (const cell of row) {
    if (cell === null) payload.uint(NULL_CELL, 1)
    else if (typeof cell === 'string') payload.lengthText(cell)
    else payload.lengthBytes(cell)
  }
  return payload.done()
}
