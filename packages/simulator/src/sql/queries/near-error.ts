import { SqlError } from '../sql-error.ts'

const NEAR_BYTES = 80

/** 1064 as OceanBase words it: the text from the token on that cannot follow, at most 80 bytes of whole characters. */
export function nearError(text: string, start: number): SqlError {
  const lead = text.length - text.trimStart().length
  const line = 1 + (text.slice(lead, Math.max(lead, start)).match(/\n/g)?.length ?? 0)
  const near = within(text.slice(start).trimEnd().split('\0')[0] ?? '', NEAR_BYTES)
  return new SqlError(
    1064,
    '42000',
    'You have an error in your SQL syntax; check the manual that corresponds to your OceanBase version ' +
      `for the right syntax to use near '${near}' at line ${line}`,
  )
}

function within(text: string, bytes: number): string {
  let size = 0
  let end = 0
  for (const character of text) {
    size += Buffer.byteLength(character)
    if (size > bytes) break
    end += character.length
  }
  return text.slice(0, end)
}
