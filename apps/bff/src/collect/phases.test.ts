import { expect, it } from 'vitest'
import { watchPhases } from './phases.ts'
import type { JobKey } from './snapshot.ts'

const key: JobKey = '1002/7'

it('keeps what was watched: entered at the poll that saw it, left at the one that no longer did', () => {
  let phases = watchPhases(new Map(), new Map([[key, 'INIT']]), 'a')
  phases = watchPhases(phases, new Map([[key, 'INIT']]), 'b')
  phases = watchPhases(phases, new Map([[key, 'BACKUP_USER_DATA']]), 'c')
  phases = watchPhases(phases, new Map(), 'd')
  expect(phases.get(key)).toEqual([
    { phase: 'INIT', enteredAt: 'a', leftAt: 'c' },
    { phase: 'BACKUP_USER_DATA', enteredAt: 'c', leftAt: 'd' },
  ])
})

it('is the same object when nothing moved on', () => {
  const phases = watchPhases(new Map(), new Map([[key, 'INIT']]), 'a')
  expect(watchPhases(phases, new Map([[key, 'INIT']]), 'b')).toBe(phases)
})
