import { expect, it } from 'vitest'
import { baseOf, ownDirectory, targetDirectories } from './directories.ts'

it.each([
  ['/backup/prod', 'data', 'file', '/backup/prod/orders/data'],
  ['/backup/prod/', 'archive', 'file', '/backup/prod/orders/archive'],
  ['', 'data', 'file', '/orders/data'],
  ['prod', 'data', 'oss', 'prod/orders/data'],
  ['/prod/', 'data', 'cos', 'prod/orders/data'],
  ['', 'archive', 'oss', 'orders/archive'],
] as const)('base %j, %s on %s → %s', (base, kind, scheme, directory) => {
  expect(ownDirectory(base, 'orders', kind, scheme)).toBe(directory)
})

it('finds the base back, and leaves another directory whole', () => {
  expect(baseOf('/backup/prod/orders/data', 'orders', 'data')).toBe('/backup/prod')
  expect(baseOf('/backup/prod/orders', 'orders', 'data')).toBe('/backup/prod/orders')
})

it('lets what was typed for a tenant win over the base', () => {
  const tenants = [
    { tenantId: 1002, tenantName: 'orders' },
    { tenantId: 1004, tenantName: 'crm' },
  ]
  const targets = targetDirectories(tenants, {
    base: '/b',
    kind: 'data',
    scheme: 'file',
    edits: new Map([[1004, '/elsewhere/crm']]),
  })
  expect(targets.map(({ path, edited }) => [path, edited])).toEqual([
    ['/b/orders/data', false],
    ['/elsewhere/crm', true],
  ])
})
