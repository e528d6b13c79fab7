import { BACKUP_JOBS } from '@tidemark/oceanbase'
import { describe, expect, it } from 'vitest'
import { toJob, toJobState } from './to-job.ts'

const how = {
  ownTenantId: 1002,
  tenantName: (id: number) => (id === 1002 ? 'orders' : null),
  scrub: (text: string) => text.replaceAll('hunter2', '[secret]'),
}
const row = (columns: Record<string, unknown>) => BACKUP_JOBS.row.parse({ JOB_ID: '7', ...columns })
const job = (columns: Record<string, unknown>) => toJob(row(columns), false, how)

it.each([
  ['INIT', 'queued', 'queued'],
  ['DOING', 'running', 'running'],
  ['CANCELING', 'canceling', 'canceling'],
  ['COMPLETED', 'completed', 'completed'],
  ['FAILED', 'failed', 'failed'],
  ['CANCELED', 'canceled', 'canceled'],
  ['PAUSED', 'running', 'unknown'],
  [null, 'running', 'unknown'],
])('STATUS %s is %s in JOBS and %s in the history', (status, inFlight, ended) => {
  expect(toJobState(status, true)).toBe(inFlight)
  expect(toJobState(status, false)).toBe(ended)
})

describe('who started it', () => {
  const token = '[td:01HZX3J9QK6T8V5W2Y4R7M0ABC]'

  it.each([
    [`nightly ${token}`, 'nightly', '01HZX3J9QK6T8V5W2Y4R7M0ABC', 'tidemark'],
    [token, null, '01HZX3J9QK6T8V5W2Y4R7M0ABC', 'tidemark'],
    [`${token} moved`, `${token} moved`, null, 'sys'],
    ['[td:short]', '[td:short]', null, 'sys'],
    ['', null, null, 'sys'],
  ])('%j', (description, words, operationId, startedBy) => {
    expect(job({ DESCRIPTION: description, INITIATOR_TENANT_ID: 1 })).toMatchObject({
      description: words,
      operationId,
      startedBy,
    })
  })

  it('tells the tenant from sys', () => {
    expect(job({ INITIATOR_TENANT_ID: 1002 })?.startedBy).toBe('tenant')
  })
})

it('knows parents of sys, and children by their parent', () => {
  expect(
    job({ TENANT_ID: 1, INITIATOR_TENANT_ID: 1, INITIATOR_JOB_ID: '7', EXECUTOR_TENANT_ID: '1002,1004' }),
  ).toMatchObject({
    isParent: true,
    parent: null,
    executorTenantIds: [1002, 1004],
  })
  expect(job({ TENANT_ID: 1002, INITIATOR_TENANT_ID: 1, INITIATOR_JOB_ID: '3' })).toMatchObject({
    isParent: false,
    parent: { tenantId: 1, jobId: '3' },
  })
})

it('masks paths and takes secrets out of texts', () => {
  const found = job({
    PATH: 'oss://b/d?host=h.example.com&access_id=hunter2&access_key=hunter2',
    COMMENT: 'denied for hunter2',
    DESCRIPTION: 'with hunter2',
  })
  expect(JSON.stringify(found)).not.toContain('hunter2')
  expect(found?.path).toBe('oss://b/d?host=h.example.com&access_id=••••&access_key=••••')
})

it('keeps 64-bit ids whole, and is the tenant’s own where the view does not say whose', () => {
  expect(toJob(row({ JOB_ID: '18446744073709551615' }), false, how)).toMatchObject({
    jobId: '18446744073709551615',
    tenantId: 1002,
    tenantName: 'orders',
  })
  expect(toJob(row({ JOB_ID: null }), false, how)).toBeNull()
})
