import { SqlError } from './sql-error.ts'

const NEAR_BYTES = 80

/**
 * OceanBase: 1064 names the text from the token on that cannot follow, at most 80 bytes of whole characters,
 * blanks at the end cut, and stops at a NUL. At the end of the text it names the last token.
 */
export function syntaxErrorAt(text: string, place: { readonly start: number; readonly line: number }): SqlError {
  return syntaxError(text.slice(place.start), place.line)
}

/** OceanBase: a placeholder after a complete statement names the whole statement, always on line 2. */
export function strayParameterError(text: string): SqlError {
  return syntaxError(text, 2)
}

function syntaxError(rest: string, line: number): SqlError {
  const near = firstBytes(rest.trimEnd().split('\0')[0] ?? '', NEAR_BYTES)
  return new SqlError(
    1064,
    '42000',
    'You have an error in your SQL syntax; check the manual that corresponds to your OceanBase version ' +
      `for the right syntax to use near '${near}' at line ${line}`,
  )
}

function firstBytes(text: string, limit: number): string {
  let bytes = 0
  let end = 0
  for (const character of text) {
    bytes += Buffer.byteLength(character)
    if (bytes > limit) break
    end += character.length
  }
  return text.slice(0, end)
}
