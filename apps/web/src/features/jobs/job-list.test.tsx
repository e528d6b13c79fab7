import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { BackupJob, JobList as JobListReply } from '@tidemark/contract'
import { describe, expect, it, vi } from 'vitest'
import { type OperationActions, OperationContext } from '../../operations/operation-context.ts'
import { problem, snapshot } from '../../testing/answers.ts'
import { backupJob } from '../../testing/backup-job.ts'
import { type RenderOptions, render } from '../../testing/render.tsx'
import { tenantListItem } from '../../testing/tenant-list-item.ts'
import { JobList } from './job-list.tsx'

const COUNTS = { queued: 0, running: 1, canceling: 0, completed: 3, failed: 1, canceled: 0, unknown: 0 }

function jobList(jobs: readonly BackupJob[], over: Partial<JobListReply> = {}) {
  const reply = { jobs, total: jobs.length, counts: COUNTS, nextCursor: null, sinceAt: '2025-10-22T02:00:00Z', ...over }
  return snapshot(reply)
}

const running = backupJob({
  jobId: '9',
  state: 'running',
  rawStatus: 'DOING',
  endedAt: null,
  tenantId: 1004,
  tenantName: 'crm',
})
const failed = backupJob({ jobId: '8', state: 'failed', rawStatus: 'FAILED', result: -9027 })
const done = backupJob({ jobId: '7', backupSetId: '41' })
const parent = backupJob({
  jobId: '418',
  tenantId: 1,
  tenantName: 'sys',
  isParent: true,
  executorTenantIds: [1002, 1004],
})
const child = (tenantId: number, tenantName: string, jobId: string) =>
  backupJob({ tenantId, tenantName, jobId, parent: { tenantId: 1, jobId: '418' } })

async function show(jobs: unknown, options: RenderOptions & { open?: OperationActions['open'] } = {}) {
  const { open = () => {}, ...rest } = options
  const ui = (
    <OperationContext value={{ open }}>
      <JobList />
    </OperationContext>
  )
  return render(ui, { at: 'jobs', answers: { 'GET /clusters/demo/jobs': jobs }, ...rest })
}

const filters = () => screen.findByRole('group', { name: 'Filters' })
const row = (name: RegExp) => screen.findByRole('row', { name })

describe('its four faces', () => {
  it('says that it loads', async () => {
    await show(() => new Promise(() => {}))
    expect((await screen.findByRole('status')).textContent).toContain('Loading jobs')
  })

  it('says why it is empty and what to do', async () => {
    const open = vi.fn()
    await show(jobList([]), { open })
    expect(await screen.findByRole('heading', { name: 'No jobs yet' })).toBeDefined()
    await userEvent.click(screen.getAllByRole('button', { name: 'Back up…' })[1] ?? document.body)
    expect(open).toHaveBeenCalledWith({ kind: 'start-backup' })
  })

  it('tells a problem, not an empty list', async () => {
    await show(problem(503, 'database-unreachable'))
    expect((await screen.findByRole('alert')).textContent).toContain('OceanBase does not answer')
    expect(screen.queryByText('No jobs yet')).toBeNull()
  })

  it('keeps its rows when nothing is heard, and starts nothing', async () => {
    await show(snapshot(jobList([done]).data, 'down'))
    await row(/billing/)
    expect(screen.getByRole('button', { name: 'Back up…' }).getAttribute('aria-disabled')).toBe('true')
  })
})

it('draws what came of each job', async () => {
  await show(jobList([running, failed, done]))
  expect(within(await row(/failed/)).getByText('−9027')).toBeDefined()
  expect(within(await row(/completed/)).getByText('backup set 41')).toBeDefined()
  expect(screen.getByText(/Since 22 Oct .* as far back as OceanBase remembers/)).toBeDefined()
})

it('speaks Chinese', async () => {
  await show(jobList([done]), { language: 'zh' })
  expect(await screen.findByRole('button', { name: /成功/ })).toBeDefined()
})

describe('filters', () => {
  it('by the counts: pressed again it shows all', async () => {
    const { address, sent } = await show(jobList([failed]))
    await userEvent.click(await screen.findByRole('button', { name: 'Failed 1' }))
    expect(address()).toContain('states=failed')
    expect(sent.at(-1)?.path).toContain('states=failed')
    await userEvent.click(await screen.findByRole('button', { name: 'Failed 1', pressed: true }))
    expect(address()).not.toContain('states')
  })

  it('by tenant, from the list of tenants', async () => {
    const { address } = await show(null, {
      answers: {
        'GET /clusters/demo/jobs': jobList([done]),
        'GET /clusters/demo/tenants': snapshot({ tenants: [tenantListItem()] }),
      },
    })
    await userEvent.click(within(await filters()).getByRole('button', { name: 'Tenant' }))
    await userEvent.click(await screen.findByRole('checkbox', { name: 'orders' }))
    expect(address()).toContain('tenants=1002')
  })

  it('by type, several at once', async () => {
    const { address } = await show(jobList([done]), { at: 'jobs?types=full' })
    await userEvent.click(within(await filters()).getByRole('button', { name: 'Type: full' }))
    await userEvent.click(await screen.findByRole('checkbox', { name: 'incremental' }))
    expect(address()).toContain('types=full,incremental')
  })

  it('by time, up to now', async () => {
    const { address, sent } = await show(jobList([done]))
    await userEvent.click(within(await filters()).getByRole('button', { name: 'Time' }))
    await userEvent.click(await screen.findByRole('radio', { name: 'last 7 days' }))
    expect(address()).toContain('since=7d')
    expect(sent.at(-1)?.path).toContain('from=2025-11-14T06%3A20%3A00.000Z')
  })

  it('can be cleared when nothing matches', async () => {
    const { address } = await show(jobList([]), { at: 'jobs?states=failed' })
    await screen.findByRole('heading', { name: 'No job matches these filters' })
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[1] ?? document.body)
    expect(address()).not.toContain('states')
  })

  it('are reached with a slash', async () => {
    await show(jobList([done]))
    await row(/billing/)
    await userEvent.keyboard('/')
    expect(document.activeElement).toBe(within(await filters()).getByRole('button', { name: 'Tenant' }))
  })
})

it('sorts by a column and says so', async () => {
  const { address } = await show(jobList([done]))
  await userEvent.click(await screen.findByRole('button', { name: 'Duration' }))
  expect(address()).toContain('sort=-duration')
  expect(screen.getByRole('columnheader', { name: 'Duration' }).getAttribute('aria-sort')).toBe('descending')
})

it('folds the children of a cluster job', async () => {
  await show(jobList([parent, child(1002, 'billing', '3'), child(1004, 'crm', '5')]))
  await row(/2 tenants/)
  expect(screen.getAllByRole('row')).toHaveLength(4)
  await userEvent.click(screen.getByRole('button', { name: 'Collapse job 418' }))
  expect(screen.getAllByRole('row')).toHaveLength(2)
  expect(screen.getByRole('button', { name: 'Expand job 418' }).getAttribute('aria-expanded')).toBe('false')
})

describe('by keyboard', () => {
  it('goes from row to row, selects and opens', async () => {
    const { address } = await show(jobList([running, failed]))
    const first = await row(/running/)
    first.focus()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(await row(/failed/))
    await userEvent.keyboard(' ')
    expect(address()).toContain('selected=1002-8')
    await userEvent.keyboard('{Enter}')
    expect(address()).toContain('/jobs/1002/8')
  })

  it('folds with left and opens again with right', async () => {
    await show(jobList([parent, child(1002, 'billing', '3')]))
    const head = await row(/2 tenants/)
    head.focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(screen.getAllByRole('row')).toHaveLength(2)
    await userEvent.keyboard('{ArrowRight}')
    expect(screen.getAllByRole('row')).toHaveLength(3)
  })
})

it('cancels the selected jobs that run', async () => {
  const open = vi.fn()
  await show(jobList([running, done]), { at: 'jobs?selected=1004-9,1002-7', open })
  expect((await screen.findByText('2 selected')).tagName).toBe('OUTPUT')
  await userEvent.click(screen.getByRole('button', { name: 'Cancel…' }))
  expect(open).toHaveBeenCalledWith({ kind: 'cancel-backup', tenantIds: [1004] })
})

it('loads more by cursor and shows each job once', async () => {
  const first = jobList([running, failed], { nextCursor: 'after-8', total: 3 })
  const second = jobList([failed, done], { total: 3 })
  const { sent } = await show(({ path }: { path: string }) => (path.includes('cursor=after-8') ? second : first))
  await userEvent.click(await screen.findByRole('button', { name: 'Load more' }))
  await row(/completed/)
  expect(screen.getAllByRole('row')).toHaveLength(4)
  expect(screen.getByText('3 of 3')).toBeDefined()
  expect(sent.filter(({ path }) => path.includes('cursor='))).toHaveLength(1)
})
