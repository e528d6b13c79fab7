import type { IncomingHttpHeaders } from 'node:http'
import type { Endpoint } from '@tidemark/contract'
import type * as z from 'zod/mini'
import { type AnswerBody, answerBody } from './answer-body.ts'
import type { Caller } from './caller.ts'

/** An endpoint with the types its schemas parse to. A part without a schema is `unknown`. */
export interface TypedEndpoint<Params, Query, Body, Reply> extends Endpoint {
  readonly params?: z.ZodMiniType<Params>
  readonly query?: z.ZodMiniType<Query>
  readonly body?: z.ZodMiniType<Body>
  readonly reply: z.ZodMiniType<Reply>
}

/** A request whose parts have passed the endpoint's schemas. */
export interface RouteInput<Params, Query, Body> {
  readonly params: Params
  readonly query: Query
  readonly body: Body
  readonly requestId: string
  /** `If-None-Match` as it came. */
  readonly ifNoneMatch: string | null
  /** Path and query as they came: the same text asks the same question. */
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly caller: () => Caller
}

/** What goes out. `body` is JSON, null with 304. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: AnswerBody | null
}

/** Throws when a reply is not what the endpoint promises; does nothing outside development. */
type CheckReply = (reply: unknown) => void

/** An endpoint and who answers it. `mountRoutes` parses what comes in and, in development, checks what goes out. */
export interface Route {
  readonly endpoint: Endpoint
  readonly answer: (input: RouteInput<unknown, unknown, unknown>, check: CheckReply) => Promise<Answer>
}

/** A route whose handler returns the reply's value; a thrown AppError becomes its problem. */
export function route<Params, Query, Body, Reply>(
  endpoint: TypedEndpoint<Params, Query, Body, Reply>,
  handle: (input: RouteInput<Params, Query, Body>) => Reply | Promise<Reply>,
): Route
export function route(endpoint: Endpoint, handle: (input: RouteInput<unknown, unknown, unknown>) => unknown): Route {
  return routeWithHeaders(endpoint, async (input) => ({ reply: await handle(input), headers: {} }))
}

/** The same for a handler that has headers to add. */
export function routeWithHeaders<Params, Query, Body, Reply>(
  endpoint: TypedEndpoint<Params, Query, Body, Reply>,
  handle: (input: RouteInput<Params, Query, Body>) => Promise<WithHeaders<Reply>> | WithHeaders<Reply>,
): Route
export function routeWithHeaders(
  endpoint: Endpoint,
  handle: (input: RouteInput<unknown, unknown, unknown>) => Promise<WithHeaders<unknown>> | WithHeaders<unknown>,
): Route {
  return {
    endpoint,
    answer: async (input, check) => {
      const { reply, headers } = await handle(input)
      check(reply)
      return { status: endpoint.status, headers, body: answerBody(JSON.stringify(reply)) }
    },
  }
}

interface WithHeaders<Reply> {
  readonly reply: Reply
  readonly headers: Readonly<Record<string, string>>
}
