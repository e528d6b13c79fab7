import type { NextFunction, Request, Response } from 'express'
import type { Clock } from '../clock.ts'
import type { Logger } from '../log.ts'
import { requestIdOf } from './request-id.ts'

/** A line when an answer is out: what was asked and how it ended. Reading is the daily noise, so it is `debug`. */
export function logRequests(log: Logger, clock: Clock) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const startedAtMs = clock.monotonicMs()
    response.once('close', () => {
      const { statusCode } = response
      const level =
        statusCode >= 500 ? 'warn' : request.method === 'GET' || request.method === 'HEAD' ? 'debug' : 'info'
      if (!log.isLevelEnabled(level)) return
      log[level]({
        event: 'request',
        requestId: requestIdOf(response),
        method: request.method,
        path: request.originalUrl.split('?', 1)[0],
        status: statusCode,
        durationMs: Math.round(clock.monotonicMs() - startedAtMs),
      })
    })
    next()
  }
}
