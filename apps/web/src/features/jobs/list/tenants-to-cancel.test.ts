import { expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { tenantsToCancel } from './tenants-to-cancel.ts'

const parent = backupJob({
  tenantId: 1,
  jobId: '418',
  isParent: true,
  state: 'running',
  executorTenantIds: [1002, 1004],
})
const child = (tenantId: number, state: 'running' | 'completed') =>
  backupJob({ tenantId, jobId: '3', state, parent: { tenantId: 1, jobId: '418' } })
const lone = backupJob({ tenantId: 1006, jobId: '9', state: 'queued' })

it.each([
  ['a job by its tenant', [lone], ['1006-9'], [1006]],
  ['nothing that has ended', [child(1002, 'completed')], ['1002-3'], []],
  [
    'a cluster job by its children that still run',
    [parent, child(1002, 'running'), child(1004, 'completed')],
    ['1-418'],
    [1002],
  ],
  ['a cluster job whose children are not seen by all that carry it out', [parent], ['1-418'], [1002, 1004]],
  ['each tenant once', [parent, child(1002, 'running')], ['1-418', '1002-3'], [1002]],
])('cancels %s', (_name, jobs, selected, tenantIds) => {
  expect(tenantsToCancel(jobs, new Set(selected))).toEqual(tenantIds)
})
