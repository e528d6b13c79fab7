import * as z from 'zod/mini'
import { LocalizedText } from './primitives.ts'

export const PROBLEM_NAMES = [
  'validation',
  'not-found',
  'job-running',
  'no-destination',
  'archive-off',
  'not-ready',
  'statement-rejected',
  'database-denied',
  'database-unreachable',
  'outcome-unknown',
  'operation-expired',
  'forbidden',
  'signed-out',
  'wrong-key',
  'throttled',
  'overloaded',
  'too-large',
  'internal',
] as const
export const ProblemName = z.enum(PROBLEM_NAMES)
export type ProblemName = z.infer<typeof ProblemName>

const PROBLEM_TYPE_PREFIX = 'urn:tidemark:problem:'
export function problemType(name: ProblemName): string {
  return PROBLEM_TYPE_PREFIX + name
}
/** The name inside a problem's `type`; a type that is not ours reads as `internal`. */
export function problemName(type: string): ProblemName {
  const name = type.startsWith(PROBLEM_TYPE_PREFIX) ? type.slice(PROBLEM_TYPE_PREFIX.length) : ''
  return PROBLEM_NAMES.find((known) => known === name) ?? 'internal'
}

export const FieldFault = z.enum([
  'required',
  'invalid',
  'too-long',
  'forbidden-character',
  'duplicate',
  'not-absolute',
  'unknown',
  'out-of-range',
  'conflict',
])
export type FieldFault = z.infer<typeof FieldFault>

/** One fault of the input. `pointer` is a JSON pointer into the body, or `?name` for a query parameter. */
export const FieldError = z.object({
  pointer: z.string(),
  code: FieldFault,
  message: z.string(),
  limit: z.optional(z.number()),
})
export type FieldError = z.infer<typeof FieldError>

/** What OceanBase answered, and what it means. `code` is its internal negative number where one is known. */
export const ObError = z.object({
  code: z.nullable(z.int()),
  errno: z.int(),
  symbol: z.nullable(z.string()),
  said: z.string(),
  meaning: z.nullable(LocalizedText),
  nextStep: z.nullable(LocalizedText),
})
export type ObError = z.infer<typeof ObError>

/** RFC 9457. `type` is `urn:tidemark:problem:<name>`, names from a closed list. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  instance: z.optional(z.string()),
  requestId: z.optional(z.string()),
  retryable: z.boolean(),
  errors: z.optional(z.array(FieldError)),
  obErrno: z.optional(z.int()),
  obError: z.optional(ObError),
})
export type Problem = z.infer<typeof Problem>
