import type { ViewColumn } from '@tidemark/contract'
import { maskUri } from '@tidemark/oceanbase'

/**
 * A row as the database shows it, column by column in the server's order, for people who know the views. What was not
 * read (PASSWD) says so; paths are masked and texts scrubbed.
 */
export function toViewColumns(
  row: Readonly<Record<string, string | number | null>>,
  columns: ReadonlySet<string>,
  scrub: (text: string) => string,
): ViewColumn[] {
  return [...columns].map((name) => {
    const cell = row[name] ?? null
    const read = Object.hasOwn(row, name)
    const text = cell === null ? null : String(cell)
    return { name, value: text === null ? null : clean(name, text, scrub), read }
  })
}

function clean(name: string, text: string, scrub: (text: string) => string): string {
  return name === 'PATH' ? maskUri(text) : scrub(text)
}
