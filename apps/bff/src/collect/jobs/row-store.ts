import { TextStore } from './text-store.ts'

type Cell = string | number | null
/** Cells by column name, as a row schema gives and takes them. */
type Row = Readonly<Record<string, Cell>>

/** Numbers that JSON writes as they came. */
const PLAIN_NUMBER = /^(?:0|[1-9]\d{0,14})$/
/** Long, and the same in thousands of rows. */
const REPEATED = 'PATH'
/** Columns of time are texts, whatever is in them. */
const TIME = '_TIMESTAMP'

/** Rows of views by the hundred thousand, packed outside the heap. */
export class RowStore {
  readonly #texts = new TextStore()
  readonly #repeated: Cell[] = []
  readonly #known = new Map<Cell, number>()

  /** @returns the place to `get` it from */
  put(row: Row, columns: readonly string[]): number {
    return this.#texts.put(JSON.stringify(columns.map((name) => this.#packed(name, row[name] ?? null))))
  }

  /** The row, for the view's schema to read: numbers may be numbers now. */
  get(place: number, columns: readonly string[]): Row {
    const cells: unknown = JSON.parse(this.#texts.get(place))
    const known: readonly unknown[] = Array.isArray(cells) ? cells : []
    return Object.fromEntries(columns.map((name, index) => [name, this.#unpacked(name, known[index])]))
  }

  #packed(name: string, cell: Cell): Cell {
    if (cell === null) return null
    if (name === REPEATED) return this.#placeOf(cell)
    if (name.endsWith(TIME)) return cell
    return typeof cell === 'string' && PLAIN_NUMBER.test(cell) ? Number(cell) : cell
  }

  #unpacked(name: string, cell: unknown): Cell {
    if (typeof cell !== 'string' && typeof cell !== 'number') return null
    return name === REPEATED ? (this.#repeated[Number(cell)] ?? null) : cell
  }

  #placeOf(cell: string | number): number {
    const place = this.#known.get(cell) ?? this.#repeated.push(cell) - 1
    this.#known.set(cell, place)
    return place
  }
}
