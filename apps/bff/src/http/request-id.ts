import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

const NAME = 'X-Request-Id'

/** Gives every answer an id that its log line and its problem carry too. */
export function requestId(_: Request, response: Response, next: NextFunction): void {
  response.setHeader(NAME, randomUUID())
  next()
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader(NAME) ?? '')
}
