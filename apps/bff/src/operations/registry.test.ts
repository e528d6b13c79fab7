import { expect, it } from 'vitest'
import { stillClock } from '../testing/still-clock.ts'
import type { OperationEntry } from './entry.ts'
import { Registry } from './registry.ts'

function entry(operationId: string, state: OperationEntry['state']): OperationEntry {
  return { operationId, clusterId: 'demo', kind: 'start-backup', state, createdAtMs: 0, expiresAtMs: 0, steps: [] }
}

it('keeps outcomes and what runs while plans that nobody ran make room', () => {
  const registry = new Registry(stillClock())
  registry.add(entry('outcome', 'done'))
  registry.add(entry('running', 'running'))
  for (let at = 0; at < 2500; at += 1) registry.add(entry(`plan-${at}`, 'planned'))
  expect(registry.find('demo', 'outcome')).not.toBeNull()
  expect(registry.find('demo', 'running')).not.toBeNull()
  expect(registry.find('demo', 'plan-0')).toBeNull()
  expect(registry.find('demo', 'plan-2499')).not.toBeNull()
  expect(registry.of('demo')).toHaveLength(2000)
})
