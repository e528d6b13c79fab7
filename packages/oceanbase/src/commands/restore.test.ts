import { describe, expect, it } from 'vitest'
import { RefusedValue } from '../refused-value.ts'
import { isRestorableName, isRestoreOption, type RestoreTenant, restoreTenant } from './restore.ts'

const restore: RestoreTenant = {
  name: 'orders_restored',
  from: ['file:///backup/orders/data', 'file:///backup/orders/archive'],
  until: { scn: '1763694958412006000' },
  pools: 'pool_a,pool_b',
  locality: null,
  primaryZone: null,
  concurrency: null,
}
const text = (draft: Partial<RestoreTenant>) => restoreTenant({ ...restore, ...draft }).text

it.each<[Partial<RestoreTenant>, string]>([
  [
    {},
    "ALTER SYSTEM RESTORE `orders_restored` FROM 'file:///backup/orders/data,file:///backup/orders/archive' UNTIL SCN = 1763694958412006000 WITH 'pool_list=pool_a,pool_b'",
  ],
  [
    { from: ['file:///data'], locality: 'F@z1,F@z2', primaryZone: 'z1;z2', concurrency: 8 },
    "ALTER SYSTEM RESTORE `orders_restored` FROM 'file:///data' UNTIL SCN = 1763694958412006000 WITH 'pool_list=pool_a,pool_b&locality=F@z1,F@z2&primary_zone=z1;z2&concurrency=8'",
  ],
  [
    { from: ["file:///it's", 'oss://b/a?host=h&access_id=••••&access_key=••••'] },
    "ALTER SYSTEM RESTORE `orders_restored` FROM 'file:///it''s,oss://b/a?host=h&access_id=••••&access_key=••••' UNTIL SCN = 1763694958412006000 WITH 'pool_list=pool_a,pool_b'",
  ],
])('%# writes %j', (draft, expected) => expect(text(draft)).toBe(expected))

describe('a time is what a clock in the zone shows', () => {
  it.each([
    ['2026-03-10T12:00:00.123456Z', 0, '2026-03-10 12:00:00.123456'],
    ['2026-03-10T12:00:00.123456Z', 480, '2026-03-10 20:00:00.123456'],
    ['2026-12-31T20:00:00.5Z', 330, '2027-01-01 01:30:00.500000'],
    ['2026-01-01T00:00:00Z', -300, '2025-12-31 19:00:00.000000'],
  ])('%s at %i minutes', (at, utcOffsetMinutes, time) => {
    expect(text({ until: { at, utcOffsetMinutes } })).toContain(`UNTIL TIME = '${time}' WITH`)
  })
})

describe('what would change the statement is refused', () => {
  it.each<[string, Partial<RestoreTenant>]>([
    ['a name with $', { name: 'a$b' }],
    ['a reserved name', { name: 'all' }],
    ['no name', { name: 'a b' }],
    ['a URI with a comma', { from: ['file:///a,b'] }],
    ['an option with &', { pools: 'p&method=quick' }],
    ['a backslash', { locality: 'F@z1\\' }],
    ['an SCN that is none', { until: { scn: '1 OR 1' } }],
  ])('%s', (_, draft) => expect(() => text(draft)).toThrow(RefusedValue))

  it.each([
    ['orders_restored', true],
    ['a$b', false],
    ['sys', false],
    ['', false],
  ])('the name %j: %s', (name, ok) => expect(isRestorableName(name)).toBe(ok))

  it.each([
    ['pool_a,pool_b', true],
    ['F{1}@z1,F{1}@z2', true],
    ['', false],
    ['p&method=quick', false],
    ['p q', false],
    ["p'", true],
  ])('the option %j: %s', (word, ok) => expect(isRestoreOption(word)).toBe(ok))
})
