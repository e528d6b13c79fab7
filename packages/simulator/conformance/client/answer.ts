import { Reader } from './reader.ts'

/** A column of a result as its packet describes it. */
export interface Column {
  readonly schema: string
  readonly table: string
  readonly orgTable: string
  readonly name: string
  readonly orgName: string
  readonly charset: number
  readonly length: number
  readonly type: number
  readonly flags: number
  readonly decimals: number
}

/** What a server answers to one statement. */
export type Answer =
  | {
      readonly kind: 'ok'
      readonly affected: number
      readonly status: number
      readonly warnings: number
      readonly info: string
    }
  | {
      readonly kind: 'error'
      readonly errno: number
      readonly state: string
      readonly message: string
      readonly after: number
    }
  | {
      readonly kind: 'rows'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly (string | null)[])[]
      readonly status: number
      readonly warnings: number
    }
  | {
      readonly kind: 'prepared'
      readonly id: number
      readonly columns: readonly Column[]
      readonly parameters: readonly Column[]
    }
  | { readonly kind: 'closed' }

const STATUS_AFTER_COUNTS = 2

export function readOk(payload: Buffer): Extract<Answer, { kind: 'ok' }> {
  const reader = new Reader(payload, 1)
  const affected = reader.counted() ?? 0
  reader.counted()
  const status = reader.whole(STATUS_AFTER_COUNTS)
  return { kind: 'ok', affected, status, warnings: reader.whole(2), info: reader.rest().toString('utf8') }
}

/** @param after how many rows came before it */
export function readError(payload: Buffer, after = 0): Extract<Answer, { kind: 'error' }> {
  const reader = new Reader(payload, 1)
  const errno = reader.whole(2)
  const hasState = payload[3] === '#'.charCodeAt(0)
  const state = hasState ? reader.bytes(6).toString('latin1').slice(1) : ''
  return { kind: 'error', errno, state, message: reader.rest().toString('utf8'), after }
}

export function readColumn(payload: Buffer): Column {
  const reader = new Reader(payload)
  const text = () => reader.countedText() ?? ''
  text()
  const names = { schema: text(), table: text(), orgTable: text(), name: text(), orgName: text() }
  reader.counted()
  return {
    ...names,
    charset: reader.whole(2),
    length: reader.whole(4),
    type: reader.whole(1),
    flags: reader.whole(2),
    decimals: reader.whole(1),
  }
}

export function readRow(payload: Buffer): readonly (string | null)[] {
  const reader = new Reader(payload)
  const cells: (string | null)[] = []
  while (!reader.isAtEnd) cells.push(reader.countedText())
  return cells
}

/** A row may begin with 0xfe too; only one below nine bytes ends a result. */
export function isEof(payload: Buffer): boolean {
  return payload[0] === 0xfe && payload.length < 9
}
