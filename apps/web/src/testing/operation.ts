import type { Operation, OperationStep } from '@tidemark/contract'

/** A step of a plan: one full backup of `orders`, not sent. */
export function operationStep(overrides: Partial<OperationStep> = {}): OperationStep {
  return {
    tenants: [{ tenantId: 1002, tenantName: 'orders' }],
    before: [],
    sql: "ALTER SYSTEM BACKUP TENANT = `orders` DESCRIPTION = '[td:01KAJK2M7H3F8PWQ6XDYBRS4TC]'",
    effects: [],
    blockers: [],
    outcome: null,
    sentAt: null,
    answeredAt: null,
    problem: null,
    settlement: null,
    jobs: [],
    ...overrides,
  }
}

export function operation(overrides: Partial<Operation> = {}): Operation {
  return {
    operationId: '01KAJK2M7H3F8PWQ6XDYBRS4TC',
    clusterId: 'demo',
    kind: 'start-backup',
    state: 'planned',
    createdAt: '2025-11-21T06:20:00Z',
    expiresAt: '2025-11-21T06:30:00Z',
    steps: [operationStep()],
    ...overrides,
  }
}
