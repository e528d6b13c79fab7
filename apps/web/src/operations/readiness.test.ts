import { expect, it } from 'vitest'
import { operation, operationStep } from '../testing/operation.ts'
import { effectsOf, otherBlockers, readinessOf } from './readiness.ts'

const tenants = [
  { tenantId: 1002, tenantName: 'crm' },
  { tenantId: 1004, tenantName: 'orders' },
]
const blocker = { code: 'archive-not-doing', tenantId: 1004, params: { state: 'INTERRUPTED' } } as const
const waits = { code: 'waits-for-checkpoint', tone: 'info', tenantId: 1002, params: { lagMs: 840_000 } } as const
const refusal = { code: 'one-refusal-stops-all', tone: 'warn', tenantId: null, params: {} } as const
const plan = operation({ steps: [operationStep({ blockers: [blocker], effects: [waits, refusal] })] })

it('lists those that are not ready first', () => {
  expect(readinessOf(tenants, plan)).toEqual([
    { tenantId: 1004, tenantName: 'orders', blockers: [blocker], effects: [] },
    { tenantId: 1002, tenantName: 'crm', blockers: [], effects: [waits] },
  ])
  expect(readinessOf(tenants, null).map((row) => row.tenantName)).toEqual(['crm', 'orders'])
})

it('keeps apart what holds up the act itself', () => {
  const down = { code: 'cluster-down', tenantId: null, params: {} } as const
  const held = operation({ steps: [operationStep({ blockers: [blocker, down] })] })
  expect(otherBlockers(held, tenants)).toEqual([down])
})

it('puts what matters most first', () => {
  expect(effectsOf(operation({ steps: [operationStep({ effects: [waits, refusal] })] }))).toEqual([refusal, waits])
})
