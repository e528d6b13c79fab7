import type { ProtectionReason, ProtectionState } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { overviewTenant } from '../../testing/overview-tenant.ts'
import { judge, type NextStep } from './verdict.ts'

const standing = (state: ProtectionState, ...reasons: ProtectionReason[]) => ({ protection: { state, reasons } })

it('is decided by the worst tenant and names those who are as bad', () => {
  const verdict = judge([
    overviewTenant('orders', standing('not-protected', 'archive-interrupted')),
    overviewTenant('loyalty', standing('not-protected', 'no-good-set')),
    overviewTenant('crm', standing('at-risk', 'archive-lagging')),
    overviewTenant('billing'),
  ])
  expect(verdict).toMatchObject({ state: 'not-protected', count: 2, all: 4, unnamed: 0 })
  expect(verdict.worst.map(({ tenant }) => tenant.tenant.tenantName)).toEqual(['orders', 'loyalty'])
})

it('names three at most and counts the others', () => {
  const many = Array.from({ length: 8 }, (_, n) => overviewTenant(`t${n}`, standing('at-risk', 'last-job-failed')))
  expect(judge(many)).toMatchObject({ count: 8, unnamed: 5 })
})

it('calls a single tenant by its name', () => {
  expect(judge([overviewTenant('billing')]).only).toBe('billing')
  expect(judge([overviewTenant('a'), overviewTenant('b')]).only).toBeNull()
})

it('has nothing to name where all is well, or nobody is there', () => {
  expect(judge([overviewTenant('a'), overviewTenant('b')])).toMatchObject({ state: 'protected', count: 2, worst: [] })
  expect(judge([])).toMatchObject({ state: 'protected', count: 0, unnamed: 0 })
})

it.each<[ProtectionReason, boolean, NextStep]>([
  ['archive-interrupted', true, 'restart-archiving'],
  ['archive-never-started', true, 'start-archiving'],
  ['archive-never-started', false, 'set-destination'],
  ['archive-stopped', true, 'start-archiving'],
  ['archive-suspended', true, 'start-archiving'],
  ['no-good-set', true, 'back-up'],
  ['no-good-set', false, 'set-destination'],
  ['archive-lagging', true, 'look'],
  ['last-job-failed', true, 'look'],
])('%s, destinations set: %s → %s', (reason, set, next) => {
  const tenant = overviewTenant('orders', {
    ...standing('not-protected', reason),
    hasDataDestination: set,
    hasArchiveDestination: set,
  })
  expect(judge([tenant]).worst[0]?.next).toBe(next)
})

it.each([
  [{ hasArchiveDestination: false }, 'not-started', 'set-destination'],
  [{}, 'not-started', 'start-archiving'],
  [{}, 'stopped', 'start-archiving'],
  [{}, 'archiving', 'back-up'],
] as const)('leads to a first backup step by step: %o, archive %s → %s', (over, state, next) => {
  const { archive } = overviewTenant('t2')
  const tenant = { ...standing('not-protected', 'no-good-set'), archive: { ...archive, state }, ...over }
  expect(judge([overviewTenant('t2', tenant)]).worst[0]?.next).toBe(next)
})
