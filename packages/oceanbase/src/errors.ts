import { ARCHIVE } from './error-meanings/archive.ts'
import { BACKUP, BACKUP_CANNOT_START } from './error-meanings/backup.ts'
import { CONNECTION } from './error-meanings/connection.ts'
import { DESTINATION } from './error-meanings/destination.ts'
import { KNOWN_ERRORS, type KnownError } from './error-meanings/known-errors.ts'
import type { Meaning, Meanings, MeaningsByText, Sentence } from './error-meanings/meaning.ts'
import { NOT_SUPPORTED, STATEMENT } from './error-meanings/statement.ts'

/** What OceanBase answered, and what it means. */
export interface ObErrorMeaning {
  /** The internal negative code; null for a number OceanBase's table does not have. */
  readonly code: number | null
  readonly errno: number
  readonly symbol: string | null
  readonly meaning: Sentence | null
  readonly nextStep: Sentence | null
}

const MEANINGS: Meanings = { ...BACKUP, ...ARCHIVE, ...DESTINATION, ...STATEMENT, ...CONNECTION }

const BY_TEXT = new Map<number, MeaningsByText>([
  [-9040, BACKUP_CANNOT_START],
  [-4007, NOT_SUPPORTED],
])

const BY_CODE = new Map(KNOWN_ERRORS.map((known) => [known.code, known]))

/** Several codes share a number on the wire (4012): the first of the table stands for them. */
const BY_ERRNO = new Map<number, KnownError>()
for (const known of KNOWN_ERRORS) if (!BY_ERRNO.has(known.errno)) BY_ERRNO.set(known.errno, known)

/** An error as it came over the wire. `said`: OceanBase's text, which for 9040 and 1235 holds the reason. */
export function describeErrno(errno: number, said: string): ObErrorMeaning {
  return describe(BY_ERRNO.get(errno) ?? null, errno, said)
}

/** A RESULT column: the negative internal code, whatever its sign. `said`: the COMMENT beside it. Null for 0. */
export function describeResult(result: number, said: string): ObErrorMeaning | null {
  if (result === 0) return null
  const code = -Math.abs(result)
  return { ...describe(BY_CODE.get(code) ?? null, Math.abs(result), said), code }
}

function describe(known: KnownError | null, errno: number, said: string): ObErrorMeaning {
  if (known === null) return { code: null, errno, symbol: null, meaning: null, nextStep: null }
  const { meaning = null, nextStep = null } = meaningOf(known.code, said) ?? {}
  return { code: known.code, errno: known.errno, symbol: known.symbol, meaning, nextStep }
}

function meaningOf(code: number, said: string): Meaning | undefined {
  const byText = BY_TEXT.get(code)?.find(([text]) => said.includes(text))
  return byText?.[1] ?? MEANINGS[code]
}

/**
 * Numbers after which nobody can say whether the statement was executed: time-outs of the server (4012 also stands
 * for lost RPCs), kills, and a root service that moved.
 */
const OPEN_OUTCOME = new Set([4012, 1317, 4064, 5066, 4038, 4638, 4023, 8001, 8002])

/** Whether an ERR packet means "not done". An error we do not know leaves the outcome open as well. */
export function meansNotDone(errno: number): boolean {
  return BY_ERRNO.has(errno) && !OPEN_OUTCOME.has(errno)
}
