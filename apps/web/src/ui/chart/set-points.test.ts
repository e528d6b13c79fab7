import { expect, it } from 'vitest'
import { backupSet } from '../../testing/backup-set.ts'
import { median, setPoints } from './set-points.ts'

it('draws usable sets, oldest first, with their size and duration', () => {
  const points = setPoints([
    backupSet({
      backupSetId: '2',
      startedAt: '2025-11-21T10:00:00Z',
      endedAt: '2025-11-21T10:30:00Z',
      backupType: 'incremental',
    }),
    backupSet({ backupSetId: '3', usable: false }),
    backupSet({ backupSetId: '4', startedAt: null }),
    backupSet(),
  ])
  expect(points).toMatchObject([
    { setId: '1', kind: 'full', durationMs: 3_600_000, outputBytes: 1_073_741_824 },
    { setId: '2', kind: 'incremental', durationMs: 1_800_000 },
  ])
})

it('keeps the newest when there are too many', () => {
  const sets = Array.from({ length: 300 }, (_, index) =>
    backupSet({ backupSetId: String(index), startedAt: new Date(1.7e12 + index * 3_600_000).toISOString() }),
  )
  expect(setPoints(sets)).toHaveLength(200)
  expect(setPoints(sets).at(-1)?.setId).toBe('299')
})

it.each([
  [[], null],
  [[3], 3],
  [[3, 1], 2],
  [[9, 1, 4], 4],
])('the median of %o is %o', (values, expected) => {
  expect(median(values)).toBe(expected)
})
