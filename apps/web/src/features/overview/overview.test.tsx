import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Overview as OverviewData } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { OperationContext } from '../../operations/operation-context.ts'
import type { OperationDraft } from '../../operations/operation-draft.ts'
import { problem, snapshot } from '../../testing/answers.ts'
import { backupJob } from '../../testing/backup-job.ts'
import { overview, overviewTenant } from '../../testing/overview-tenant.ts'
import { type RenderOptions, render } from '../../testing/render.tsx'
import { tenant } from '../../testing/tenant.ts'
import { Overview } from './overview.tsx'

const orders = overviewTenant('orders', {
  protection: { state: 'not-protected', reasons: ['archive-interrupted'] },
  archive: { ...overviewTenant('orders').archive, state: 'interrupted' },
})
const billing = overviewTenant('billing', { tenant: tenant('billing', { tenantId: 1004 }) })
const running = backupJob({
  tenantId: 1004,
  jobId: '3127',
  state: 'running',
  endedAt: null,
  startedAt: '2025-11-21T05:20:00Z',
  progress: {
    phase: 'BACKUP_USER_DATA',
    dataFraction: 0.62,
    logFraction: null,
    waitsForCheckpointAt: null,
    checkpointBehindMs: null,
  },
})

/** Renders the overview of these tenants; what it asks to be done ends up in `drafts`. */
async function open(
  data: OverviewData | Response,
  { state = 'live' as 'live' | 'down', ...options }: RenderOptions & { state?: 'live' | 'down' } = {},
) {
  const drafts: OperationDraft[] = []
  const answer = data instanceof Response ? data : snapshot(data, state)
  const rendered = await render(
    <OperationContext value={{ open: (draft) => drafts.push(draft) }}>
      <Overview />
    </OperationContext>,
    { answers: { 'GET /clusters/demo/overview': answer }, ...options },
  )
  return { ...rendered, drafts }
}

it('answers first, by the worst tenant, with the next step in the sentence', async () => {
  const { drafts } = await open(overview([orders, billing]))
  expect(await screen.findByRole('heading', { level: 1, name: '1 of 2 tenants is not protected' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Restart archiving…' }))
  expect(drafts).toEqual([{ kind: 'restart-archiving', tenantIds: [1002] }])
})

it('lists tenants as they come, worst first', async () => {
  await open(overview([orders, billing]))
  const table = await screen.findByRole('table', { name: 'Tenants, worst first' })
  const names = within(table)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
  expect(names).toEqual(['not protected: orders', 'protected: billing'])
})

it('filters by protection, and the address says so', async () => {
  const { address } = await open(overview([orders, billing]))
  await userEvent.click(await screen.findByRole('button', { name: 'Protected 1' }))
  expect(screen.getAllByRole('rowheader')).toHaveLength(1)
  expect(address()).toBe('/clusters/demo/overview?protection=protected')
})

it('offers a way out where the filter leaves nothing', async () => {
  await open(overview([billing]), { at: 'overview?protection=at-risk' })
  await userEvent.click(await screen.findByRole('button', { name: 'Show all tenants' }))
  expect(screen.getAllByRole('rowheader')).toHaveLength(1)
})

it('shows what runs, how far it is and for how long', async () => {
  await open(overview([billing], { runningJobs: [running] }))
  const now = await screen.findByRole('region', { name: 'Running now' })
  expect(within(now).getByText('User data')).toBeTruthy()
  expect(within(now).getByText('62 % · 4.00 GiB read')).toBeTruthy()
  expect(within(now).getByText('for 1 h 00 m')).toBeTruthy()
  expect(within(now).getByRole('link', { name: '3127' }).getAttribute('href')).toBe('/clusters/demo/jobs/1004/3127')
})

it('stops when the database does: it speaks of then, and offers no act', async () => {
  const { drafts } = await open(overview([orders], { runningJobs: [running] }), { state: 'down' })
  expect(await screen.findByRole('heading', { level: 1, name: 'At 06:20:00, orders was not protected' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Restart archiving…' })).toBeNull()
  expect(screen.getByText('after 1 h 00 m')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Back up…', description: 'OceanBase does not answer' }))
  expect(drafts).toEqual([])
})

it('says why it is empty', async () => {
  await open(overview([]))
  expect(await screen.findByRole('heading', { name: 'No tenants to back up' })).toBeTruthy()
})

it('says what failed, and asks again', async () => {
  const { sent } = await open(problem(503, 'database-unreachable'))
  expect((await screen.findByRole('alert')).textContent).toContain('OceanBase does not answer')
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(sent).toHaveLength(2)
})

it('asks in the reader’s day, and speaks Chinese', async () => {
  const { sent } = await open(overview([orders, billing]), { language: 'zh' })
  expect(await screen.findByRole('heading', { level: 1, name: '2 个租户中有 1 个未受保护' })).toBeTruthy()
  expect(sent[0]?.path).toBe('/clusters/demo/overview?utcOffsetMinutes=0')
})

it('leads from frame to frame', async () => {
  await open(overview([billing]), { framed: true })
  const name = await screen.findByRole('link', { name: 'billing' })
  expect(name.getAttribute('href')).toBe('/e/clusters/demo/tenants/1004')
})
