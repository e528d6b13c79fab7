import { expect, it } from 'vitest'
import { hasShape, tokenKinds } from './lexer.ts'

it.each([
  ["ALTER SYSTEM SET x = 'a''b'", ['ALTER', 'SYSTEM', 'SET', 'X', '=', 'string']],
  ['BACKUP TENANT = `t1`, `t2`', ['BACKUP', 'TENANT', '=', 'name', ',', 'name']],
  ['SELECT /*+ QUERY_TIMEOUT(1) */ 1', ['SELECT', 'hint', 'number']],
  ["'open", ['open string', 'OPEN']],
  ['`open', ['open name', 'OPEN']],
  ["'back\\slash'", ['escaped string']],
  ['"x"', ['double-quoted']],
  ['a -- b\nc', ['A', 'comment', 'C']],
  ['a --b', ['A', '-', '-', 'B']],
  ['a # b', ['A', 'comment']],
  ['/* a */ b', ['comment', 'B']],
  ['/*! a */', ['executed comment', 'A', '*', '/']],
  ['1a', ['1A']],
  ['备份 x', ['备份', 'X']],
])('%s', (text, kinds) => expect(tokenKinds(text)).toEqual(kinds))

it('compares a text with the shape it should have', () => {
  expect(hasShape("x = 'a'", ['X', '=', 'string'])).toBe(true)
  expect(hasShape("x = 'a'; y", ['X', '=', 'string'])).toBe(false)
})
