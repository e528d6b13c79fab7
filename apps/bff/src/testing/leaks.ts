import { inspect } from 'node:util'

const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  raw: (secret) => secret,
  url: encodeURIComponent,
  form: (secret) => new URLSearchParams({ s: secret }).toString().slice(2),
  json: (secret) => JSON.stringify(secret).slice(1, -1),
  html: (secret) => secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  sql: (secret) => secret.replaceAll("'", "''"),
  base64: (secret) => Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  base64url: (secret) => Buffer.from(secret).toString('base64url'),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  utf16: (secret) => Buffer.from(secret, 'utf16le').toString('hex'),
  reversed: (secret) => Array.from(secret).reverse().join(''),
  half: (secret) => secret.slice(0, Math.ceil(secret.length / 2)),
}
export const ENCODING_NAMES = Object.keys(ENCODINGS)

export function encode(secret: string, encoding: string): string {
  return ENCODINGS[encoding]?.(secret) ?? secret
}

/** Where a secret stands in something, in whatever encoding: `accessKey as base64`. */
export function findLeaks(sink: unknown, secrets: Readonly<Record<string, string>>): readonly string[] {
  const text = typeof sink === 'string' ? sink : inspect(sink, { depth: 12, showHidden: true, getters: false })
  const lower = text.toLowerCase()
  return Object.entries(secrets).flatMap(([name, secret]) =>
    ENCODING_NAMES.filter((encoding) => {
      const coded = encode(secret, encoding)
      return text.includes(coded) || lower.includes(coded.toLowerCase())
    }).map((encoding) => `${name} as ${encoding}`),
  )
}
