import { expect, it } from 'vitest'
import { type ActStanding, whyOff } from './why-off.ts'

const blocker = { code: 'no-data-destination', tenantId: 1002, params: {} } as const
const tenant = (tenantName: string, ready: boolean) => ({
  tenantId: 1002,
  tenantName,
  blockers: ready ? [] : [blocker],
  effects: [],
})
const good: ActStanding = {
  down: false,
  complete: true,
  incomplete: 'operations.off.no-tenant',
  current: true,
  failed: false,
  tenants: [tenant('crm', true), tenant('orders', true)],
  blocked: false,
  confirmed: true,
}

it.each<[Partial<ActStanding>, string | undefined]>([
  [{}, undefined],
  [{ down: true, confirmed: false }, 'operations.off.down'],
  [{ complete: false, current: false }, 'operations.off.no-tenant'],
  [{ current: false, failed: true }, 'operations.off.planning'],
  [{ failed: true }, 'operations.off.problem'],
  [{ tenants: [tenant('crm', false), tenant('orders', true)] }, 'operations.off.one-not-ready'],
  [{ tenants: [tenant('crm', false), tenant('orders', false)] }, 'operations.off.not-ready'],
  [{ blocked: true, confirmed: false }, 'operations.off.blocked'],
  [{ confirmed: false }, 'operations.off.confirm'],
])('%j is off because: %s', (standing, key) => {
  expect(whyOff({ ...good, ...standing })?.key).toBe(key)
})
