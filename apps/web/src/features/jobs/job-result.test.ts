import { describe, expect, it } from 'vitest'
import { createFormat } from '../../lib/format/use-format.ts'
import { en } from '../../lib/i18n/messages/en.ts'
import { createTranslate } from '../../lib/i18n/translate.ts'
import { backupJob } from '../../testing/backup-job.ts'
import { failureWords, resultWords } from './job-result.ts'

const words = { t: createTranslate(en), format: createFormat('en', 'UTC', 0) }
const waiting = {
  phase: 'PREPARE_BACKUP_LOG',
  dataFraction: 1,
  logFraction: null,
  waitsForCheckpointAt: '2025-11-20T14:20:06Z',
  checkpointBehindMs: 4_000,
}
const copying = { ...waiting, phase: 'BACKUP_USER_DATA', dataFraction: 0.62, waitsForCheckpointAt: null }

describe('resultWords', () => {
  it.each([
    [{ state: 'completed', backupSetId: '702' }, 'backup set 702'],
    [{ state: 'completed', backupSetId: null }, null],
    [{ state: 'running', progress: copying }, 'User data, 62 %'],
    [{ state: 'running', progress: waiting }, 'Waits for the archive checkpoint to pass 14:20:06, 4 s behind'],
    [{ state: 'running', progress: null }, null],
    [{ state: 'running', progress: { ...copying, phase: 'BACKUP_NEW_PHASE' } }, 'BACKUP_NEW_PHASE'],
    [
      { state: 'failed', result: -9027, comment: 'result: -9027(ob log archive interrupted), trace_id: Y' },
      '−9027 ob log archive interrupted',
    ],
    [{ state: 'canceled', result: -4072, comment: null }, '−4072'],
  ] as const)('of %o is %j', (over, expected) => {
    expect(resultWords(words, backupJob(over))).toBe(expected)
  })

  it('counts what became of a parent’s children', () => {
    const parent = backupJob({ isParent: true, state: 'failed', description: 'before index rebuild' })
    const children = [backupJob({ state: 'failed' }), backupJob(), backupJob({ state: 'running' })]
    expect(resultWords(words, parent, children)).toBe('1 of 3 failed · 1 of 3 running · “before index rebuild”')
  })
})

it('counts a parent’s children by the parent, whatever a filter left out', () => {
  const parent = backupJob({ isParent: true, state: 'failed', executorTenantIds: [1002, 1004, 1006] })
  expect(resultWords(words, parent, [backupJob({ state: 'failed' })])).toBe('1 of 3 failed')
})

it('has no word of failure for success', () => {
  expect(failureWords(backupJob())).toBeNull()
})
