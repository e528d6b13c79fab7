export interface SqlPart {
  readonly kind: 'keyword' | 'string' | 'secret' | 'plain'
  readonly text: string
  /** Where it begins: its key among its siblings. */
  readonly at: number
}

/** Names in backquotes, strings whole, words in capitals, and whatever is between. */
const PARTS = /(?<name>`[^`]*`)|(?<string>'(?:[^']|'')*'?|"[^"]*"?)|(?<keyword>\b[A-Z][A-Z_]+\b)/g

/** Cuts a statement for colouring. Together the parts are the statement, to the letter. */
export function sqlParts(sql: string): SqlPart[] {
  const parts: SqlPart[] = []
  let at = 0
  const push = (kind: SqlPart['kind'], text: string) => {
    // A masked secret stands within a string, which goes on after it.
    for (const piece of text.split(/(•+)/)) {
      if (piece !== '') parts.push({ kind: piece.startsWith('•') ? 'secret' : kind, text: piece, at })
      at += piece.length
    }
  }
  for (const match of sql.matchAll(PARTS)) {
    push('plain', sql.slice(at, match.index))
    push(kindOf(match.groups ?? {}), match[0])
  }
  push('plain', sql.slice(at))
  return parts
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): SqlPart['kind'] {
  if (groups.string !== undefined) return 'string'
  return groups.keyword !== undefined ? 'keyword' : 'plain'
}
