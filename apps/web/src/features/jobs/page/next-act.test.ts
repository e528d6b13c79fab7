import { expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { nextAct } from './next-act.ts'

const failed = backupJob({ tenantId: 1002, state: 'failed', backupType: 'incremental', plusArchivelog: true })

it('restarts archiving that is interrupted before anything else', () => {
  expect(nextAct(failed, 'interrupted')).toEqual({ kind: 'restart-archiving', tenantIds: [1002] })
})

it.each(['archiving', undefined] as const)('asks for the same backup again while archiving is %s', (archive) => {
  expect(nextAct(failed, archive)).toEqual({
    kind: 'start-backup',
    tenantIds: [1002],
    backupType: 'incremental',
    plusArchivelog: true,
  })
})

it.each([{ state: 'completed' }, { isParent: true }] as const)('asks for nothing of %o', (over) => {
  expect(nextAct({ ...failed, ...over }, 'archiving')).toBeNull()
})
