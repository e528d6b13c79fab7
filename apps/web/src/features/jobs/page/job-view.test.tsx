import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ArchiveState, JobPage } from '@tidemark/contract'
import { describe, expect, it, vi } from 'vitest'
import { type OperationActions, OperationContext } from '../../../operations/operation-context.ts'
import { problem, snapshot } from '../../../testing/answers.ts'
import { backupJob } from '../../../testing/backup-job.ts'
import { render } from '../../../testing/render.tsx'
import { tenantListItem } from '../../../testing/tenant-list-item.ts'
import { JobView } from './job-view.tsx'

function jobPage(over: Partial<JobPage> = {}): JobPage {
  return {
    job: backupJob(),
    viewName: 'CDB_OB_BACKUP_JOB_HISTORY',
    columns: [
      { name: 'STATUS', value: 'COMPLETED', read: true },
      { name: 'PASSWD', value: null, read: false },
      { name: 'COLUMN_OF_TOMORROW', value: null, read: true },
    ],
    task: null,
    backupSet: null,
    phases: [],
    parent: null,
    children: [],
    siblings: [],
    error: null,
    statement: null,
    cancelable: false,
    cancelTenantIds: [1002],
    ...over,
  }
}

const progress = {
  phase: 'PREPARE_BACKUP_LOG',
  dataFraction: 1,
  logFraction: null,
  waitsForCheckpointAt: '2025-11-21T06:19:00Z',
  checkpointBehindMs: 12_000,
}
const running = jobPage({
  job: backupJob({ state: 'running', rawStatus: 'DOING', startedAt: '2025-11-21T06:00:00Z', endedAt: null, progress }),
  phases: [{ phase: 'PREPARE_BACKUP_LOG', enteredAt: '2025-11-21T06:18:00Z', leftAt: null }],
  cancelable: true,
})

interface ShowOptions {
  readonly open?: OperationActions['open']
  readonly language?: 'en' | 'zh'
  readonly archive?: ArchiveState
}

async function show(answer: unknown, options: ShowOptions = {}) {
  const { open = () => {}, language = 'en', archive = 'archiving' } = options
  const ui = (
    <OperationContext value={{ open }}>
      <JobView tenantId={1002} jobId="1" />
    </OperationContext>
  )
  const tenants = [tenantListItem({ archive: { state: archive } })]
  const answers = { 'GET /clusters/demo/jobs/1002/1': answer, 'GET /clusters/demo/tenants': snapshot({ tenants }) }
  return render(ui, { at: 'jobs/1002/1', answers, language })
}

it('says that it loads, and what failed', async () => {
  await show(problem(404, 'not-found'))
  expect((await screen.findByRole('alert')).textContent).toContain('There is nothing here')
})

describe('a running job', () => {
  it('shows its phases and what it waits for', async () => {
    await show(snapshot(running))
    expect(
      await screen.findByRole('heading', { level: 1, name: /Full backup of billing running for 20 m/ }),
    ).toBeDefined()
    const phases = within(screen.getByRole('list', { name: /Phases/ })).getAllByRole('listitem')
    expect(phases.find((phase) => phase.getAttribute('aria-current') === 'step')?.textContent).toBe(
      'Prepare log2 m 00 s',
    )
    expect(screen.getByText('Waits for the archive checkpoint to pass 06:19:00, 12 s behind')).toBeDefined()
  })

  it('is canceled by its tenant', async () => {
    const open = vi.fn()
    await show(snapshot(running), { open })
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel…' }))
    expect(open).toHaveBeenCalledWith({ kind: 'cancel-backup', tenantIds: [1002] })
  })

  it('cannot be canceled while the database is away', async () => {
    const open = vi.fn()
    await show(snapshot(running, 'down'), { open })
    const cancel = await screen.findByRole('button', { name: 'Cancel…', description: 'The database cannot be reached' })
    await userEvent.click(cancel)
    expect(open).not.toHaveBeenCalled()
  })
})

it('explains a failure: said, means, do', async () => {
  const job = backupJob({
    state: 'failed',
    result: -9027,
    comment: '(ROOTSERVICE)addr: 10.0.0.1:2882, result: -9027(ob log archive interrupted), trace_id: Y1',
  })
  const error = {
    code: -9027,
    errno: 4018,
    symbol: 'OB_LOG_ARCHIVE_INTERRUPTED',
    said: 'ob log archive interrupted',
    meaning: { en: 'The archive was interrupted.', zh: '归档已中断。' },
    nextStep: { en: 'Restart archiving.', zh: '重新启动归档。' },
  }
  await show(snapshot(jobPage({ job, error })), { language: 'zh' })
  const why = await screen.findByText('−9027 ob log archive interrupted')
  expect(why).toBeDefined()
  expect(screen.getByText('归档已中断。')).toBeDefined()
  expect(screen.getByText('重新启动归档。')).toBeDefined()
  expect(screen.queryByRole('button', { name: /取消/ })).toBeNull()
})

it('offers what a failure asks for', async () => {
  const open = vi.fn()
  const failed = jobPage({ job: backupJob({ state: 'failed' }) })
  await show(snapshot(failed), { open, archive: 'interrupted' })
  await userEvent.click(await screen.findByRole('button', { name: 'Restart archiving…' }))
  expect(open).toHaveBeenCalledWith({ kind: 'restart-archiving', tenantIds: [1002] })
})

it('leads to parent and siblings', async () => {
  const parent = backupJob({ tenantId: 1, tenantName: 'sys', jobId: '418', isParent: true })
  const sibling = backupJob({ tenantId: 1004, tenantName: 'crm', jobId: '5' })
  await show(snapshot(jobPage({ parent, siblings: [sibling] })))
  const table = await screen.findByRole('table', { name: 'Job 418 and its children' })
  expect(within(table).getByRole('link', { name: '5' }).getAttribute('href')).toBe('/clusters/demo/jobs/1004/5')
  expect(within(table).getByRole('row', { selected: true }).textContent).toContain('billing, this job')
})

it('explains every column, also those not read and those not known', async () => {
  await show(snapshot(jobPage()))
  const cells = async (name: string) =>
    within(await screen.findByRole('row', { name: new RegExp(`^${name}`) })).getAllByRole('cell')
  expect((await cells('STATUS'))[0]?.textContent).toContain('COMPLETED')
  expect((await cells('PASSWD')).map((cell) => cell.textContent)).toEqual([
    'never read by the console',
    'a hash of the backup password; the console never reads it',
  ])
  expect((await cells('COLUMN_OF_TOMORROW'))[1]?.textContent).toBe('a column this console does not know yet')
})

it('shows the statement that started it', async () => {
  const statement = {
    operationId: '01KAJK2M7H3F8PWQ6XDYBRS4TC',
    sql: 'ALTER SYSTEM BACKUP TENANT = `billing`',
    sentAt: '2025-11-20T10:00:00Z',
  }
  await show(snapshot(jobPage({ statement })))
  expect((await screen.findByRole('region', { name: 'Statement' })).textContent).toContain(
    'ALTER SYSTEM BACKUP TENANT = `billing`',
  )
})
