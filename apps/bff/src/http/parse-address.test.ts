import { endpoints } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { AppError } from './app-error.ts'
import { addressParser } from './parse-address.ts'

const PARAMS = { clusterId: 'demo' }

it('parses the same address once', () => {
  const parse = addressParser(endpoints.jobs)
  const first = parse('/api/clusters/demo/jobs?limit=20', PARAMS)
  expect(first).toMatchObject({ params: PARAMS, query: { limit: 20 } })
  expect(parse('/api/clusters/demo/jobs?limit=20', PARAMS)).toBe(first)
  expect(parse('/api/clusters/demo/jobs?limit=21', PARAMS)).toMatchObject({ query: { limit: 21 } })
})

it('refuses the same fault each time', () => {
  const parse = addressParser(endpoints.jobs)
  for (const _ of [1, 2]) expect(() => parse('/api/clusters/demo/jobs?limit=x', PARAMS)).toThrow(AppError)
})
