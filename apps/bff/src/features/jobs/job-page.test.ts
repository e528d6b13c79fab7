import { expect, it } from 'vitest'
import { backupSet, job, readyTenant, runningJob, snapshot } from '../../testing/snapshot.ts'
import { jobPage } from './job-page.ts'

const parent = runningJob({ tenantId: 1, jobId: '9', isParent: true, executorTenantIds: [1002, 1004, 1006] })
const children = [
  runningJob({ jobId: '5', parent: { tenantId: 1, jobId: '9' } }),
  runningJob({ tenantId: 1004, jobId: '5', parent: { tenantId: 1, jobId: '9' }, state: 'queued' }),
  job({ tenantId: 1006, jobId: '5', parent: { tenantId: 1, jobId: '9' } }),
]
const log = {
  statement: (_: string, operationId: string) => ({ operationId, sql: 'ALTER …', sentAt: '2026-03-10T12:00:00Z' }),
}
const page = (jobs: Parameters<typeof snapshot>[0], ref: { tenantId: number; jobId: string }) =>
  jobPage(snapshot(jobs), ref, log)

it('is null for a job neither view shows', () => {
  expect(page({ jobs: [job()] }, { tenantId: 1004, jobId: '1' })).toBeNull()
})

it('cancels a parent through those of its children that still run', () => {
  const found = page({ jobs: [parent, ...children] }, parent)
  expect(found).toMatchObject({ cancelable: true, cancelTenantIds: [1002, 1004] })
  expect(found?.children.map(({ tenantId }) => tenantId)).toEqual([1002, 1004, 1006])
  expect(page({ jobs: [{ ...parent, state: 'queued' }] }, parent)).toMatchObject({
    cancelable: false,
    cancelTenantIds: [],
  })
})

it('shows a child its parent, its siblings, and its set', () => {
  const [child] = children
  if (child === undefined) throw new Error('no child')
  const found = page({ jobs: [parent, ...children], tenants: [readyTenant(1002, { sets: [backupSet()] })] }, child)
  expect(found?.parent?.jobId).toBe('9')
  expect(found?.siblings.map(({ tenantId }) => tenantId)).toEqual([1004, 1006])
  expect(found?.backupSet?.backupSetId).toBe('1')
  expect(found).toMatchObject({ cancelable: true, cancelTenantIds: [1002], statement: null })
})

it('tells what failed in OceanBase’s words and in ours', () => {
  const failed = job({
    state: 'failed',
    result: -9071,
    comment: '(ROOTSERVICE)addr: …',
    operationId: '01JQ0000000000000000000000',
  })
  const found = page({ jobs: [failed] }, failed)
  expect(found?.error).toMatchObject({ code: -9071, said: '(ROOTSERVICE)addr: …' })
  expect(found?.error?.meaning?.en).toBeTruthy()
  expect(found?.error?.nextStep?.zh).toBeTruthy()
  expect(found?.statement?.sql).toBe('ALTER …')
  expect(page({ jobs: [job({ state: 'canceled', result: -4072 })] }, job())?.error).toBeNull()
})
