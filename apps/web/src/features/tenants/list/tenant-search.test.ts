import { expect, it } from 'vitest'
import { backupSet } from '../../../testing/backup-set.ts'
import { tenantListItem } from '../../../testing/tenant-list-item.ts'
import { findTenants, NO_FILTERS, parseTenantSearch, protectionCounts, toTenantSearch } from './tenant-search.ts'

const orders = tenantListItem({ archive: { archiveLagMs: 9_000 } })
const crm = tenantListItem({
  tenant: { tenantId: 1004, tenantName: 'crm' },
  protection: { state: 'not-protected', reasons: ['no-good-set'] },
  archive: { state: 'not-started', archiveLagMs: null },
  lastGoodSet: null,
})
const billing = tenantListItem({
  tenant: { tenantId: 1006, tenantName: 'billing' },
  protection: { state: 'at-risk', reasons: ['archive-lagging'] },
  archive: { archiveLagMs: 900_000 },
  lastGoodSet: backupSet({ endedAt: '2025-11-21T00:00:00Z' }),
})
const all = [orders, crm, billing]
const names = (search: Record<string, unknown>) =>
  findTenants(all, parseTenantSearch(search)).map((item) => item.tenant.tenantName)

it.each([
  [{}, ['crm', 'billing', 'orders']],
  [{ sort: 'tenant' }, ['billing', 'crm', 'orders']],
  [{ sort: '-lag' }, ['billing', 'orders', 'crm']],
  [{ sort: '-lastGood' }, ['billing', 'orders', 'crm']],
  [{ q: 'R' }, ['crm', 'orders']],
  [{ q: '1004' }, ['crm']],
  [{ q: 1004 }, ['crm']],
  [{ protection: 'at-risk,protected' }, ['billing', 'orders']],
  [{ archive: 'not-started' }, ['crm']],
  [{ protection: 'nonsense', sort: 'nonsense' }, ['crm', 'billing', 'orders']],
])('%j shows %j', (search, expected) => {
  expect(names(search)).toEqual(expected)
})

it('counts what each protection filter would show', () => {
  const search = parseTenantSearch({ protection: 'protected', q: 'r' })
  expect(protectionCounts(all, search)).toEqual({ all: 2, 'not-protected': 1, 'at-risk': 0, protected: 1 })
})

it('writes the address it reads', () => {
  const search = { text: 'or', protection: ['at-risk'], archive: ['archiving'], sort: '-lag' } as const
  expect(parseTenantSearch(toTenantSearch(search))).toEqual(search)
  expect(toTenantSearch(NO_FILTERS)).toEqual({})
})
