import { lex, type SqlModes } from './lexer.ts'

/**
 * The statements of one text, each trimmed and with its `;`. OceanBase runs them one after the other whatever the
 * client asked for. Empty ones at the end are dropped; empty text is one empty statement, refused with 1065.
 */
export function splitStatements(text: string, modes: SqlModes): string[] {
  const parts: string[] = []
  let start = 0
  for (const token of lex(text, modes).tokens) {
    if (token.kind !== 'symbol' || token.value !== ';') continue
    parts.push(text.slice(start, token.end))
    start = token.end
  }
  parts.push(text.slice(start))
  const statements = parts.map((part) => part.trim())
  while (statements.length > 1 && isEmpty(statements.at(-1) ?? '')) statements.pop()
  return statements
}

function isEmpty(statement: string): boolean {
  return statement === '' || statement === ';'
}
