import type { Request, Response, Router } from 'express'
import * as z from 'zod/mini'
import { type AnswerBody, encodeBody } from './answer-body.ts'
import { AppError } from './app-error.ts'
import { inBody, inPath, inQuery, parseInput } from './parse-input.ts'
import { readJson } from './read-json.ts'
import { readQuery } from './read-query.ts'
import { requestIdOf } from './request-id.ts'
import type { Route } from './route.ts'

/** Puts the routes under `/api`; any other method of their paths is answered 405 with what they allow. */
export function mountRoutes(
  router: Router,
  routes: readonly Route[],
  { checkReplies }: { readonly checkReplies: boolean },
): void {
  const paths = new Map<string, string[]>()
  for (const one of routes) {
    const { method, path } = one.endpoint
    paths.set(path, [...(paths.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])])
    const handle = (request: Request, response: Response) => answer(one, request, response, checkReplies)
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

async function answer(route: Route, request: Request, response: Response, checkReplies: boolean): Promise<void> {
  const { endpoint } = route
  const params = parseInput(endpoint.params, request.params, inPath)
  const query = parseInput(endpoint.query ?? NOTHING, readQuery(request.url), inQuery)
  const body = endpoint.body === undefined ? undefined : parseInput(endpoint.body, await readJson(request), inBody)
  const ifNoneMatch = request.headers['if-none-match'] ?? null
  const requestId = requestIdOf(response)
  const check = (reply: unknown) => {
    if (checkReplies) z.parse(endpoint.reply, reply)
  }
  const found = await route.answer({ params, query, body, requestId, ifNoneMatch, url: request.url }, check)
  response.status(found.status).set({ ...found.headers, 'Cache-Control': 'no-store' })
  if (found.body === null) response.end()
  else await send(found.body, request, response)
}

async function send(body: AnswerBody, request: Request, response: Response): Promise<void> {
  const { bytes, encoding } = await encodeBody(body, request.get('accept-encoding'))
  if (encoding !== null) response.set('Content-Encoding', encoding)
  response.set('Content-Type', 'application/json; charset=utf-8').end(bytes)
}

const NOTHING = z.strictObject({})
