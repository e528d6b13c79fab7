import { type Endpoint, PROBLEM_NAMES, Problem, type ProblemName } from '@tidemark/contract'
import * as z from 'zod'
import { statusOf } from './problems.ts'

type Json = Readonly<Record<string, unknown>>
type Schema = NonNullable<Endpoint['body']>

/** The API as an OpenAPI document, made of the very schemas that requests are parsed with. */
export function openApi(endpoints: Readonly<Record<string, Endpoint>>, version: string, basePath: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeEndpoint(name, endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tidemark', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: `${basePath}/api` }],
    paths,
    components: { schemas: { Problem: toSchema(Problem, 'output') } },
  }
}

function describeEndpoint(operationId: string, endpoint: Endpoint): Json {
  const { summary, params, query, body, status, reply, problems, method } = endpoint
  return {
    operationId,
    summary,
    parameters: [
      ...parameters('path', params),
      ...parameters('query', query),
      ...(method === 'POST' ? [{ name: 'X-Tidemark', in: 'header', required: true, schema: { const: '1' } }] : []),
    ],
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(toSchema(body, 'input')) } }),
    responses: {
      [status]: { description: summary, content: json(toSchema(reply, 'output')) },
      ...problemResponses(problems),
    },
  }
}

function parameters(place: 'path' | 'query', schema: Schema | undefined): Json[] {
  if (schema === undefined) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }))
}

function problemResponses(names: readonly ProblemName[]): Json {
  const byStatus = new Map<number, ProblemName[]>()
  for (const name of PROBLEM_NAMES.filter((known) => names.includes(known))) {
    byStatus.set(statusOf(name), [...(byStatus.get(statusOf(name)) ?? []), name])
  }
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries([...byStatus].map(([status, of]) => [status, { description: of.join(', '), content }]))
}

function json(schema: Json): Json {
  return { 'application/json': { schema } }
}

function toSchema(schema: Schema, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
