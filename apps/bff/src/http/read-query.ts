import { AppError } from './app-error.ts'
import { fieldError, inQuery } from './parse-input.ts'

/**
 * The query of a URL, each key once. @throws AppError `validation` for a repeated key: two readers of one query
 * must not see two different requests
 */
export function readQuery(url: string): Record<string, string> {
  const mark = url.indexOf('?')
  const values = new Map<string, string>()
  const repeated = new Set<string>()
  for (const [name, value] of new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1))) {
    if (values.has(name)) repeated.add(name)
    values.set(name, value)
  }
  if (repeated.size > 0) {
    throw new AppError('validation', { errors: [...repeated].map((name) => fieldError(inQuery([name]), 'duplicate')) })
  }
  return Object.fromEntries(values)
}
