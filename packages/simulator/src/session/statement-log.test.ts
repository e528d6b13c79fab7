import { expect, it } from 'vitest'
import { createStatementLog } from './statement-log.ts'

const SELECT = { at: '2025-01-01T00:00:00.000000Z', connectionId: 1, user: 'root', tenant: 'sys', text: 'SELECT 1' }

it('tells what became of each statement', () => {
  const log = createStatementLog()
  const entry = log.open(SELECT)
  expect(log.since(0)).toEqual([{ seq: 1, ...SELECT, reached: false, outcome: 'running', errno: null }])

  entry.reached()
  entry.end('error', 1064)

  expect(log.since(0)).toEqual([{ seq: 1, ...SELECT, reached: true, outcome: 'error', errno: 1064 }])
  expect(log.since(1)).toEqual([])
})

it('never uses a number twice', () => {
  const log = createStatementLog()
  log.open(SELECT)
  log.clear()
  log.open(SELECT)

  expect(log.since(0).map(({ seq }) => seq)).toEqual([2])
})

it('forgets the oldest when texts grow beyond all bounds, never the newest', () => {
  const log = createStatementLog()
  for (let index = 0; index < 4; index++) log.open({ ...SELECT, text: 'x'.repeat(15_000_000) })

  expect(log.since(0).map(({ seq }) => seq)).toEqual([3, 4])
})
