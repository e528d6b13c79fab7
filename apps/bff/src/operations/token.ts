import type { FieldError } from '@tidemark/contract'
import { byteLength, MAX_DESCRIPTION_BYTES, textProblem } from '@tidemark/oceanbase'
import { fieldError } from '../http/parse-input.ts'

/** Ends the DESCRIPTION of a backup of ours, so that the views tell which operation a job came from. */
function tokenOf(operationId: string): string {
  return `[td:${operationId}]`
}

const TOKEN_BYTES = byteLength(` ${tokenOf('0'.repeat(26))}`)
/** What is left for the operator's own words: 2,016 bytes of OceanBase's 2,048. */
const MAX_WORDS_BYTES = MAX_DESCRIPTION_BYTES - TOKEN_BYTES

/** The operator's words and the token; `''` and null both mean no words. */
export function withToken(words: string | null, operationId: string): string {
  const token = tokenOf(operationId)
  return words === null || words === '' ? token : `${words} ${token}`
}

/** What is wrong with the operator's words. */
export function descriptionFaults(words: string | null): readonly FieldError[] {
  const problem = textProblem(words ?? '', MAX_WORDS_BYTES)
  if (problem === null) return []
  const fault = fieldError('/description', problem)
  return [problem === 'too-long' ? { ...fault, limit: MAX_WORDS_BYTES } : fault]
}
