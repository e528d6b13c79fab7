import { PAGE_ROWS } from './reader.ts'

/** Reads a view page by page over several turns, since one turn may not send many statements. */
export interface Sweep<Row, Key> {
  /** Takes a page. Null: the sweep goes on. Else: every row of it, and the next turn begins a new one. */
  turn(readPage: (behind: Key | null) => Promise<readonly Row[]>): Promise<readonly Row[] | null>
}

/** `keyOf` gives the key of a row, by which pages follow each other; null for a row without one. */
export function createSweep<Row, Key>(keyOf: (row: Row) => Key | null, pageRows = PAGE_ROWS): Sweep<Row, Key> {
  let collected: Row[] = []
  let behind: Key | null = null
  return {
    async turn(readPage) {
      const page = await readPage(behind)
      collected.push(...page)
      const last = page.at(-1)
      behind = last === undefined ? null : keyOf(last)
      if (page.length >= pageRows && behind !== null) return null
      const all = collected
      collected = []
      behind = null
      return all
    },
  }
}
