import type { FieldError, FieldFault } from '@tidemark/contract'
import * as z from 'zod/mini'
import { AppError } from './app-error.ts'

type Issue = z.core.$ZodIssue
type Point = (path: readonly PropertyKey[]) => string

/** A JSON pointer into the body. */
export const inBody: Point = (path) => path.map((part) => `/${escaped(part)}`).join('')
/** `?name` of a query parameter. */
export const inQuery: Point = ([name]) => `?${String(name ?? '')}`
/** `:name` of a path parameter. */
export const inPath: Point = ([name]) => `:${String(name ?? '')}`

function escaped(part: PropertyKey): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The parsed value. @throws AppError `validation` with every fault named */
export function parseInput(schema: z.ZodMiniType | undefined, raw: unknown, point: Point): unknown {
  if (schema === undefined) return undefined
  const parsed = z.safeParse(schema, raw, { reportInput: true })
  if (parsed.success) return parsed.data
  throw new AppError('validation', { errors: parsed.error.issues.flatMap((issue) => toFieldErrors(issue, point)) })
}

function toFieldErrors(issue: Issue, point: Point): FieldError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fieldError(point([...issue.path, key]), 'unknown'))
  }
  const limit = issue.code === 'too_big' ? Number(issue.maximum) : undefined
  return [{ ...fieldError(point(issue.path), faultOf(issue)), ...(limit === undefined ? {} : { limit }) }]
}

export function fieldError(pointer: string, code: FieldFault): FieldError {
  return { pointer, code, message: MESSAGES[code] }
}

function faultOf(issue: Issue): FieldFault {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'out-of-range'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'out-of-range'
    case 'unrecognized_keys':
      return 'unknown'
    default:
      return issue.input === undefined ? 'required' : 'invalid'
  }
}

const MESSAGES = {
  required: 'must be given',
  invalid: 'is not of the expected form',
  'too-long': 'is too long',
  'forbidden-character': 'holds a character that is not allowed',
  duplicate: 'is given more than once',
  'not-absolute': 'must be an absolute path',
  unknown: 'is not known here',
  'out-of-range': 'is out of range',
  conflict: 'contradicts another field',
} as const satisfies Record<FieldFault, string>
