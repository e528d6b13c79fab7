/**
 * The mark by which the views tell which operation a backup belongs to: `nightly [td:01KAJK2M7H3F8PWQ6XDYBRS4TC]`.
 * The only exactly-once key OceanBase stores and shows.
 */
export function withToken(words: string | null, operationId: string): string {
  const token = `[td:${operationId}]`
  return words === null || words === '' ? token : `${words} ${token}`
}

/** What the operator may write: OceanBase keeps 2,048 bytes and the token with its blank takes 32. */
export const MAX_WORDS_BYTES = 2016
