import type { Endpoint } from '@tidemark/contract'
import * as z from 'zod/mini'
import { inPath, inQuery, parseInput } from './parse-input.ts'
import { readQuery } from './read-query.ts'

/** What an address says, by the endpoint's schemas. */
export interface Address {
  readonly params: unknown
  readonly query: unknown
}

const MAX_REMEMBERED = 200
const NOTHING = z.strictObject({})

/**
 * Parses the addresses of an endpoint, those lately seen only once: pages that poll ask the same question again and
 * again. `params` are those of the path in `url`. Throws AppError `validation`.
 */
export function addressParser(endpoint: Endpoint): (url: string, params: unknown) => Address {
  const known = new Map<string, Address>()
  return (url, params) => {
    const found = known.get(url)
    if (found !== undefined) return found
    const address = {
      params: parseInput(endpoint.params, params, inPath),
      query: parseInput(endpoint.query ?? NOTHING, readQuery(url), inQuery),
    }
    if (known.size >= MAX_REMEMBERED) known.clear()
    known.set(url, address)
    return address
  }
}
