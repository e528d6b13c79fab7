import type { FieldError } from '@tidemark/contract'
import { DESCRIPTION_LIMIT_BYTES, descriptionBytes } from './act-form.ts'

export type DescriptionFault = 'too-long' | 'character'

/** What is wrong with a description; its length is seen while typing, its characters the server judges. */
export function descriptionFault(text: string, errors: readonly FieldError[] | undefined): DescriptionFault | null {
  if (descriptionBytes(text) > DESCRIPTION_LIMIT_BYTES) return 'too-long'
  const error = errors?.find(({ pointer }) => pointer === '/description')
  if (error === undefined) return null
  return error.code === 'too-long' ? 'too-long' : 'character'
}

/** As much of the text as fits, in whole characters. */
export function cutToBytes(text: string, limitBytes: number): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    bytes += descriptionBytes(character)
    if (bytes > limitBytes) break
    kept += character
  }
  return kept
}

/** Backslash, control characters, line separators, bidi controls, lone surrogates: what no text literal may hold. */
const REFUSED = /[\\\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu

export function withoutRefused(text: string): string {
  return text.replace(REFUSED, '')
}
