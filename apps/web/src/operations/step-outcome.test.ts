import type { OperationStep } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { operation, operationStep } from '../testing/operation.ts'
import { isSettled, phaseOf } from './step-outcome.ts'

const sentAt = '2025-11-21T06:20:00Z'

it.each<[Partial<OperationStep>, string]>([
  [{}, 'waiting'],
  [{ sentAt }, 'sending'],
  [{ sentAt, outcome: 'accepted', settlement: 'pending' }, 'accepted'],
  [{ sentAt, outcome: 'accepted', settlement: 'seen' }, 'seen'],
  [{ sentAt, outcome: 'accepted', settlement: 'not-seen' }, 'not-seen'],
  [{ sentAt, outcome: 'refused' }, 'refused'],
  [{ sentAt, outcome: 'unknown', settlement: 'pending' }, 'unknown'],
  [{ sentAt, outcome: 'unknown', settlement: 'seen' }, 'unknown-seen'],
  [{ sentAt, outcome: 'unknown', settlement: 'not-seen' }, 'unknown-not-seen'],
  [{ outcome: 'unsent' }, 'unsent'],
])('%j is %s', (step, phase) => {
  expect(phaseOf(operationStep(step))).toBe(phase)
})

it.each<[string, Partial<OperationStep>, boolean]>([
  ['done', { outcome: 'accepted', settlement: 'seen' }, true],
  ['done', { outcome: 'refused' }, true],
  ['done', { outcome: 'unknown', settlement: 'pending' }, false],
  ['done', { outcome: 'accepted', settlement: 'not-seen' }, false],
])('%s with %j is settled: %s', (_state, step, settled) => {
  expect(isSettled(operation({ state: 'done', steps: [operationStep(step)] }))).toBe(settled)
})
