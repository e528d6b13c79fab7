/** `1 | NULL | /^2025/ | "two words "`: cells of a row, trimmed. */
export function cellsOf(row: string): readonly string[] {
  return row.split(/ ?\| ?/).map((cell) => cell.trim())
}

/** `*` anything · `NULL` · `/…/` a pattern · `"…"` a JSON text · else the text itself. */
export function cellMatches(cell: string | null, wanted: string): boolean {
  if (wanted === '*') return true
  if (wanted === 'NULL') return cell === null
  if (cell === null) return false
  if (wanted.length > 1 && wanted.startsWith('/') && wanted.endsWith('/'))
    return new RegExp(wanted.slice(1, -1)).test(cell)
  if (wanted.startsWith('"')) return cell === String(JSON.parse(wanted))
  return cell === wanted
}

/** A text in which `…` stands for anything. */
export function textMatches(text: string, wanted: string): boolean {
  const pattern = wanted
    .split('…')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${pattern}$`, 's').test(text)
}
