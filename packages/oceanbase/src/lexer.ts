/**
 * The kinds of tokens of one statement, as OceanBase's MySQL-mode lexer cuts it: 'string', 'name', 'number',
 * 'hint', 'comment', a word in upper case, or a single sign. Written without knowledge of the builders, so that
 * a value that broke out of its quotes shows as a different sequence.
 *
 * A backslash inside a string is its own kind: its meaning depends on sql_mode, so no template may hold one.
 */
export function tokenKinds(text: string): readonly string[] {
  const kinds: string[] = []
  let at = 0
  while (at < text.length) {
    const { token, kind } = tokenAt(text, at)
    if (kind !== null) kinds.push(kind)
    at += token.length
  }
  return kinds
}

function tokenAt(text: string, at: number): { token: string; kind: string | null } {
  for (const { pattern, kind } of RULES) {
    pattern.lastIndex = at
    const token = pattern.exec(text)?.[0]
    if (token !== undefined) return { token, kind: kind(token) }
  }
  const token = text.charAt(at)
  return { token, kind: token }
}

const RULES: readonly { pattern: RegExp; kind: (token: string) => string | null }[] = [
  { pattern: /[ \t\r\n]+/y, kind: () => null },
  { pattern: /\/\*\+[\s\S]*?\*\//y, kind: () => 'hint' },
  { pattern: /\/\*!/y, kind: () => 'executed comment' },
  { pattern: /(?:\/\*[\s\S]*?(?:\*\/|$)|#[^\n]*|--(?:[ \t\r][^\n]*|(?=\n|$)))/y, kind: () => 'comment' },
  { pattern: /'(?:[^']|'')*'/y, kind: (token) => (token.includes('\\') ? 'escaped string' : 'string') },
  { pattern: /'/y, kind: () => 'open string' },
  { pattern: /"(?:[^"]|"")*"/y, kind: () => 'double-quoted' },
  { pattern: /`(?:[^`]|``)*`/y, kind: () => 'name' },
  { pattern: /`/y, kind: () => 'open name' },
  { pattern: /\d+(?![\w$\u0080-\uffff])/y, kind: () => 'number' },
  { pattern: /[\w$\u0080-\uffff]+/y, kind: (token) => token.toUpperCase() },
]

/** True when the text lexes to exactly the given kinds. */
export function hasShape(text: string, shape: readonly string[]): boolean {
  const kinds = tokenKinds(text)
  return kinds.length === shape.length && kinds.every((kind, index) => kind === shape[index])
}
