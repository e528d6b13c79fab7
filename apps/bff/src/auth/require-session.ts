import type { Endpoint } from '@tidemark/contract'
import type { NextFunction, Request, Response } from 'express'
import { AppError } from '../http/app-error.ts'
import { type Auth, CHALLENGE } from './auth.ts'

/**
 * Stands before everything under `/api`: without a session only the endpoints that say they are open are reached.
 * Whatever is added later is closed by itself.
 */
export function requireSession(auth: Auth, endpoints: readonly Endpoint[]) {
  const open = new Set(endpoints.filter((endpoint) => endpoint.open === true).map(({ path }) => path))
  return (request: Request, _: Response, next: NextFunction): void => {
    // What is left of the path below `/api`, as it came: written in any other way it is not open.
    if (!open.has(request.path) && !auth.isSignedIn(request.headers)) {
      throw new AppError('signed-out', { headers: CHALLENGE })
    }
    next()
  }
}
