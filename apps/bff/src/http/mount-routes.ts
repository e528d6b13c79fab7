import type { Request, Response, Router } from 'express'
import * as z from 'zod/mini'
import { type AnswerBody, gzippedFor } from './answer-body.ts'
import { AppError } from './app-error.ts'
import { callerOf } from './caller.ts'
import type { Networks } from './networks.ts'
import { addressParser } from './parse-address.ts'
import { inBody, parseInput } from './parse-input.ts'
import { readJson } from './read-json.ts'
import { requestIdOf } from './request-id.ts'
import type { Route } from './route.ts'

export interface MountOptions {
  readonly checkReplies: boolean
  /** Whose word is taken on where a request comes from. */
  readonly proxies: Networks
}

/** Puts the routes under `/api`; any other method of their paths is answered 405 with what they allow. */
export function mountRoutes(router: Router, routes: readonly Route[], { checkReplies, proxies }: MountOptions): void {
  const paths = new Map<string, string[]>()
  for (const one of routes) {
    const { method, path } = one.endpoint
    paths.set(path, [...(paths.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])])
    const handle = answerer(one, { checkReplies, proxies })
    if (method === 'GET') router.get(`/api${path}`, handle)
    else router.post(`/api${path}`, handle)
  }
  for (const [path, methods] of paths) {
    router.all(`/api${path}`, () => {
      throw methodNotAllowed(methods)
    })
  }
}

export function methodNotAllowed(methods: readonly string[]): AppError {
  return new AppError('validation', {
    status: 405,
    detail: 'That method is not for this address.',
    headers: { Allow: methods.join(', ') },
  })
}

function answerer(route: Route, { checkReplies, proxies }: MountOptions) {
  const { body, reply } = route.endpoint
  const parseAddress = addressParser(route.endpoint)
  const check = (value: unknown) => {
    if (checkReplies) z.parse(reply, value)
  }
  return async (request: Request, response: Response): Promise<void> => {
    const found = await route.answer(
      {
        ...parseAddress(request.url, request.params),
        body: body === undefined ? undefined : parseInput(body, await readJson(request), inBody),
        requestId: requestIdOf(response),
        ifNoneMatch: request.headers['if-none-match'] ?? null,
        url: request.url,
        headers: request.headers,
        caller: () => callerOf(request, proxies),
      },
      check,
    )
    response.statusCode = found.status
    for (const name in found.headers) response.setHeader(name, found.headers[name] ?? '')
    response.setHeader('Cache-Control', 'no-store')
    if (found.body === null) response.end()
    else await send(found.body, request, response)
  }
}

/** Express's own `set` looks a media type up each time; polls are too many for that. */
async function send(body: AnswerBody, request: Request, response: Response): Promise<void> {
  response.setHeader('Content-Type', 'application/json; charset=utf-8')
  const gzipped = gzippedFor(body, request.headers['accept-encoding'])
  if (gzipped === null) response.end(body.plain)
  else response.setHeader('Content-Encoding', 'gzip').end(await gzipped)
}
