import { expect, it } from 'vitest'
import { credentialOf, NO_SESSION_COOKIE, sessionCookie } from './credentials.ts'

const ID = 'a'.repeat(43)
const OTHER = 'b'.repeat(43)
const cookie = `__Host-Http-ob_sid=${ID}`

it.each([
  ['a cookie', { cookie }, { id: ID, keeper: 'cookie' }],
  ['a cookie among others', { cookie: `a=1; ${cookie}; b=2` }, { id: ID, keeper: 'cookie' }],
  ['the first of two', { cookie: `${cookie}; __Host-Http-ob_sid=${OTHER}` }, { id: ID, keeper: 'cookie' }],
  ['a token', { authorization: `Bearer ${ID}` }, { id: ID, keeper: 'page' }],
  ['a token beside a cookie', { authorization: `bearer ${OTHER}`, cookie }, { id: OTHER, keeper: 'page' }],
  ['a bad token beside a cookie', { authorization: 'Bearer no', cookie }, null],
  ['what a proxy asks for', { authorization: 'Basic abc', cookie }, { id: ID, keeper: 'cookie' }],
  ['a cookie without the prefix', { cookie: `ob_sid=${ID}` }, null],
  ['a cookie of another name', { cookie: `x__Host-Http-ob_sid=${ID}` }, null],
  ['an id cut short', { cookie: `__Host-Http-ob_sid=${ID.slice(1)}` }, null],
  ['an id in quotes', { cookie: `__Host-Http-ob_sid="${ID}"` }, null],
  ['nothing', {}, null],
])('%s', (_, headers, found) => {
  expect(credentialOf(headers)).toEqual(found)
})

it('writes a cookie that only this host gets, over HTTPS, from its own pages, and no script', () => {
  expect(sessionCookie(ID)).toBe(`${cookie}; Path=/; Secure; HttpOnly; SameSite=Strict`)
  expect(NO_SESSION_COOKIE).toBe('__Host-Http-ob_sid=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Strict')
})
