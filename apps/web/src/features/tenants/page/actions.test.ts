import { expect, it } from 'vitest'
import { tenantPage } from '../../../testing/tenant-page.ts'
import { leadingActions } from './actions.ts'

const actions = [
  { kind: 'start-backup' as const, destinationKind: null, blockers: [] },
  { kind: 'restart-archiving' as const, destinationKind: null, blockers: [] },
]
const page = tenantPage({ actions })
const leading = (
  logMode: 'archivelog' | 'noarchivelog',
  state: 'stopped' | 'preparing' | 'beginning' | 'interrupted',
) => leadingActions({ ...page, archive: { ...page.archive, logMode, state } }).primary?.kind

it('offers no second restart while the new round is on its way', () => {
  expect(leading('archivelog', 'stopped')).toBe('start-backup')
  expect(leading('archivelog', 'preparing')).toBe('start-backup')
  expect(leading('archivelog', 'beginning')).toBe('start-backup')
  expect(leading('archivelog', 'interrupted')).toBe('restart-archiving')
})
