import { expect, it } from 'vitest'
import { parseLoginName } from './login-name.ts'

it.each([
  ['root', 'root', 'sys', null],
  ['root@t', 'root', 't', null],
  ['root@t#demo', 'root', 't', 'demo'],
  ['root@a@sys', 'root@a', 'sys', null],
  ['root@', 'root', '', null],
  ['', '', 'sys', null],
  ['root@t#a#b', 'root', 't', 'a#b'],
  ['demo:t:root', 'root', 't', 'demo'],
  ['demo.t.root', 'root', 't', 'demo'],
  ['demo-t-root', 'root', 't', 'demo'],
  ['demo:t', 'demo:t', 'sys', null],
  ['a:b:c:d', 'a:b:c:d', 'sys', null],
])('reads %j', (name, user, tenant, cluster) => {
  expect(parseLoginName(name)).toEqual({ user, tenant, cluster })
})
