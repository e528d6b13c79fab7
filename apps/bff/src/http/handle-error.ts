import type { NextFunction, Request, Response } from 'express'
import type { Logger } from '../log.ts'
import { toAppError, toProblem } from './problems.ts'
import { requestIdOf } from './request-id.ts'

/** The one place where an error becomes an answer. What was not foreseen is logged and tells the client nothing. */
export function handleErrors(log: Logger) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const appError = toAppError(error)
    const requestId = requestIdOf(response)
    if (appError.problem === 'internal') {
      const { cause } = appError
      log.error({ event: 'unforeseen', requestId, name: nameOf(cause), stack: framesOf(cause) })
    }
    if (response.headersSent) {
      response.destroy()
      return
    }
    const problem = { ...toProblem(appError), instance: request.path, requestId }
    response.status(problem.status).set(appError.headers).set('Cache-Control', 'no-store')
    if (appError.retryAfterMs !== undefined)
      response.set('Retry-After', String(Math.ceil(appError.retryAfterMs / 1000)))
    response.type('application/problem+json').end(JSON.stringify(problem))
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}

/** Where it happened, without the message, which may quote what came in. */
function framesOf(error: unknown): readonly string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 10)
}
