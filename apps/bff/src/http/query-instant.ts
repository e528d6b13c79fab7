import { AppError } from './app-error.ts'
import { fieldError } from './parse-input.ts'

/** Milliseconds since 1970 of an instant that stood in a query. @throws AppError `validation` for 31 February */
export function queryInstantMs(instant: string, name: string): number {
  const ms = Date.parse(instant)
  const isReal = !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 19) === instant.slice(0, 19)
  if (!isReal) throw new AppError('validation', { errors: [fieldError(`?${name}`, 'invalid')] })
  return ms
}

/** The same instant with six digits, so that it compares as text with those of the views. */
export function withMicros(instant: string): string {
  const [seconds = '', fraction = ''] = instant.slice(0, -1).split('.')
  return `${seconds}.${fraction.padEnd(6, '0')}Z`
}
