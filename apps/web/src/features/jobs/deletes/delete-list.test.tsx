import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { OperationProvider } from '../../../operations/operation-provider.tsx'
import { snapshot } from '../../../testing/answers.ts'
import { deleteJob } from '../../../testing/delete-job.ts'
import { render } from '../../../testing/render.tsx'
import { JobList } from '../job-list.tsx'
import { DeleteJobView } from './delete-job-view.tsx'

const COUNTS = { queued: 0, running: 0, canceling: 0, completed: 1, failed: 1, canceled: 0, unknown: 0 }
const failed = deleteJob({ jobId: '91', state: 'failed', result: -9116, comment: 'no permission', doneTaskCount: 1 })
const answers = {
  'GET /clusters/demo/delete-jobs': snapshot({ jobs: [failed, deleteJob()], total: 2, counts: COUNTS }),
}

it('the type delete lists deletes by themselves, with what came of each', async () => {
  const { sent } = await render(
    <OperationProvider>
      <JobList />
    </OperationProvider>,
    { at: 'jobs?types=delete&tenants=1002&states=failed', answers },
  )
  const table = await screen.findByRole('table', { name: 'Delete jobs, newest first' })
  within(table).getByText('-9116 no permission')
  within(table).getByText('3 deleted')
  const link = within(table).getByRole('link', { name: '91' })
  expect(link.getAttribute('href')).toBe('/clusters/demo/jobs/deletes/1002/91')
  expect(sent.map(({ path }) => path)).toContain('/clusters/demo/delete-jobs?tenants=1002&states=failed&limit=100')
  expect(sent.some(({ path }) => path.startsWith('/clusters/demo/jobs?'))).toBe(false)
})

it('without any, leads to a policy', async () => {
  const none = { 'GET /clusters/demo/delete-jobs': snapshot({ jobs: [], total: 0, counts: COUNTS }) }
  await render(
    <OperationProvider>
      <JobList />
    </OperationProvider>,
    { at: 'jobs?types=delete', answers: none, language: 'zh' },
  )
  await screen.findByText('还没有清理作业')
  screen.getByRole('button', { name: '清理策略…' })
})

it('a delete’s page tells what it deletes, why it failed, and cancels it while it runs', async () => {
  const task = {
    taskId: '5',
    target: 'set',
    rawType: 'BACKUP SET',
    targetId: '12',
    roundId: null,
    state: 'failed',
    rawStatus: 'FAILED',
    startedAt: '2025-11-20T10:00:00.000000Z',
    endedAt: '2025-11-20T10:00:30.000000Z',
    totalCount: 2,
    finishedCount: 1,
    result: -9116,
    comment: null,
    path: 'file:///backup/billing/data',
  }
  const page = {
    job: failed,
    viewName: 'CDB_OB_BACKUP_DELETE_JOB_HISTORY',
    columns: [{ name: 'TYPE', value: 'DELETE OBSOLETE BACKUP', read: true }],
    tasks: [task],
    parent: null,
    children: [],
    error: { code: -9116, errno: 9116, symbol: null, said: 'no permission', meaning: null, nextStep: null },
    cancelable: false,
    cancelTenantIds: [1002],
  }
  const at = (data: unknown) => ({ 'GET /clusters/demo/delete-jobs/1002/91': snapshot(data) })
  const first = await render(
    <OperationProvider>
      <DeleteJobView tenantId={1002} jobId="91" />
    </OperationProvider>,
    { answers: at(page) },
  )
  await screen.findByRole('heading', { name: /Delete of billing: What is obsolete/ })
  within(screen.getByRole('table')).getByText('set 12')
  screen.getByText('no permission')
  expect(screen.queryByRole('button', { name: 'Cancel…' })).toBeNull()
  first.unmount()
  const running = { ...page, job: { ...failed, state: 'running', endedAt: null }, error: null, cancelable: true }
  await render(
    <OperationProvider>
      <DeleteJobView tenantId={1002} jobId="91" />
    </OperationProvider>,
    { answers: at(running) },
  )
  expect((await screen.findByRole('button', { name: 'Cancel…' })).getAttribute('aria-disabled')).toBeNull()
})
