import { expect, it } from 'vitest'
import * as z from 'zod'
import { endpoints } from './endpoints.ts'

const SUFFIXES = /(Bytes|Ms|Scn|At)$/
const BARE = /^(size|time|duration|timestamp|bytes)$/i

/** Every property name of a schema, through objects, arrays, unions and records. */
function propertyNames(schema: unknown, seen = new Set<unknown>()): string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...propertyNames(value, seen)]
      : propertyNames(value, seen),
  )
}

const replies = Object.entries(endpoints).map(([name, endpoint]) => ({
  name,
  json: z.toJSONSchema(endpoint.reply, { io: 'output', unrepresentable: 'any' }),
}))

it.each(replies)('$name: quantities carry their unit in the name', ({ json }) => {
  const names = propertyNames(json)
  expect(names.filter((name) => BARE.test(name))).toEqual([])
  expect(names.filter((name) => SUFFIXES.test(name)).every((name) => /^[a-z][A-Za-z]*$/.test(name))).toBe(true)
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
