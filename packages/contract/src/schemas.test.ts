import { expect, it } from 'vitest'
import * as z from 'zod'
import { endpoints } from './endpoints.ts'

/** What a quantity is in JSON, by the unit its name ends with. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(Bytes|Ms)$/, 'number'],
  [/(Scn|At)$/, 'string'],
]
const BARE = /^(size|time|duration|timestamp|bytes)$/i

interface Json {
  readonly type?: string | readonly string[]
  readonly anyOf?: readonly Json[]
  readonly properties?: Readonly<Record<string, Json>>
}

/** Every property of a schema with its name, through objects, arrays, unions and records. */
function properties(schema: unknown, seen = new Set<unknown>()): [name: string, property: Json][] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  const own = 'properties' in schema ? Object.entries((schema as Required<Json>).properties) : []
  return [...own, ...Object.values(schema).flatMap((part) => properties(part, seen))]
}

/** The types a value may have, but for null, which is how a reply says that there is none. */
function typesOf({ type = [], anyOf = [] }: Json): string[] {
  const own = [type].flat().filter((name) => name !== 'null')
  return [...own.map((name) => (name === 'integer' ? 'number' : name)), ...anyOf.flatMap(typesOf)]
}

const replies = Object.entries(endpoints).map(([name, endpoint]) => ({
  name,
  json: z.toJSONSchema(endpoint.reply, { io: 'output', unrepresentable: 'any', reused: 'inline' }),
}))

it.each(replies)('$name: quantities carry their unit in the name, and are what the unit says', ({ json }) => {
  const found = properties(json)
  expect(found.map(([name]) => name).filter((name) => BARE.test(name))).toEqual([])
  for (const [unit, type] of UNITS) {
    const strangers = found.filter(
      ([name, property]) => unit.test(name) && typesOf(property).some((own) => own !== type),
    )
    expect(strangers).toEqual([])
  }
})

it('finds quantities to judge', () => {
  const names = new Set(replies.flatMap(({ json }) => properties(json).map(([name]) => name)))
  expect([...names]).toEqual(expect.arrayContaining(['archiveLagMs', 'checkpointScn', 'observedAt', 'outputBytes']))
})

it.each(Object.entries(endpoints))(
  '%s: has a summary, names its path parameters and closes its problems',
  (_, endpoint) => {
    expect(endpoint.summary.length).toBeGreaterThan(5)
    const named = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1])
    const params =
      'params' in endpoint ? z.toJSONSchema(endpoint.params, { io: 'input', unrepresentable: 'any' }).properties : {}
    expect(Object.keys(params ?? {})).toEqual(named)
    expect(new Set(endpoint.problems).size).toBe(endpoint.problems.length)
  },
)
