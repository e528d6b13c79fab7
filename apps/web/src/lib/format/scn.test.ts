import { expect, it } from 'vitest'
import { scnToInstant } from './scn.ts'

it.each([
  ['1763694958412006000', '2025-11-21T03:15:58.412006Z'],
  ['1763694958412006999', '2025-11-21T03:15:58.412006Z'],
  ['0', '1970-01-01T00:00:00.000000Z'],
])('%s is %s', (scn, instant) => {
  expect(scnToInstant(scn)).toBe(instant)
})
