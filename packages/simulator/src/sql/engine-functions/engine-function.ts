import type { Cell } from '../values/exact.ts'

/** A function the embedded engine may call. Its declared parameters are its arity; any NULL argument makes NULL. */
export type EngineFunction = readonly [name: string, body: (...cells: Cell[]) => Cell]

/** A text argument; numbers as digits, bytes as Latin-1. */
export function textOf(cell: Cell | undefined): string {
  if (cell instanceof Uint8Array) return Buffer.from(cell).toString('utf8')
  return String(cell ?? '')
}

/** A whole number that is small by nature: a position, a count of digits, a unit. */
export function smallOf(cell: Cell | undefined): number {
  return Number(cell ?? 0)
}

export function truth(value: boolean): number {
  return value ? 1 : 0
}
