import type { Secret } from './secret.ts'

/**
 * Removes every given secret from a text that came from outside (a driver's message, a COMMENT column), in its raw,
 * quoted, URL-, JSON-, hex- and base64-encoded forms. Replacement is exact: nothing is guessed from the text's looks.
 */
export function scrub(text: string, secrets: Iterable<Secret>): string {
  let clean = text
  for (const secret of secrets) {
    for (const form of formsOf(secret.reveal())) clean = clean.replaceAll(form, secret.toString())
  }
  return clean
}

function formsOf(value: string): readonly string[] {
  if (value === '') return []
  const bytes = Buffer.from(value)
  // A lone surrogate has no URL form; what left the process in its stead is U+FFFD.
  const wellFormed = bytes.toString()
  const hex = bytes.toString('hex')
  const forms = [
    value,
    value.replaceAll("'", "''"),
    encodeURIComponent(wellFormed),
    encodeURI(wellFormed),
    JSON.stringify(value).slice(1, -1),
    hex,
    hex.toUpperCase(),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ]
  return [...new Set(forms)].sort((a, b) => b.length - a.length)
}
