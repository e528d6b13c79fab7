import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import '../../operations/operation-dialog.tsx'
import { OperationProvider } from '../../operations/operation-provider.tsx'
import { problem, snapshot } from '../../testing/answers.ts'
import { type RenderOptions, render } from '../../testing/render.tsx'
import { tenantListItem } from '../../testing/tenant-list-item.ts'
import { TenantList } from './tenant-list.tsx'

const LIST = 'GET /clusters/demo/tenants'
const tenants = [
  tenantListItem({ runningJobs: 1 }),
  tenantListItem({
    tenant: { tenantId: 1004, tenantName: 'crm' },
    protection: { state: 'not-protected', reasons: ['no-good-set'] },
    archive: { state: 'not-started', archiveLagMs: null },
    lastGoodSet: null,
    dataDestination: null,
  }),
]

async function show(options: RenderOptions = {}) {
  const ui = (
    <OperationProvider>
      <TenantList />
    </OperationProvider>
  )
  return render(ui, { at: 'tenants', answers: { [LIST]: snapshot({ tenants }) }, ...options })
}

it('shows who is worst first, with archive, destinations and what runs', async () => {
  await show()
  const [, first, second] = await screen.findAllByRole('row')
  if (first === undefined || second === undefined) throw new Error('two tenants expected')
  within(first).getByText('crm')
  within(first).getByText('not protected')
  within(first).getByText('never')
  within(second).getByText('orders')
  expect(within(second).getByRole('link', { name: '1 running' }).getAttribute('href')).toContain('tenants=1002')
})

it('filters and sorts in the address', async () => {
  const user = userEvent.setup({ delay: null })
  const { address } = await show({ at: 'tenants?sort=tenant' })
  await user.click(await screen.findByRole('button', { name: 'protected 1' }))
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2))
  expect(address()).toBe('/clusters/demo/tenants?protection=protected&sort=tenant')
  await user.type(screen.getByRole('searchbox', { name: 'Find a tenant' }), 'zzz')
  await screen.findByText('No tenant matches these filters')
  await user.click(screen.getAllByRole('button', { name: 'Clear filters' })[0] as HTMLElement)
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3))
})

it('keeps the last truth when the database is down, and turns the acts off with the reason', async () => {
  await show({ answers: { [LIST]: snapshot({ tenants }, 'down') } })
  await screen.findByText('crm')
  const button = screen.getByRole('button', { name: 'Back up…' })
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'))
  expect(screen.getAllByText('OceanBase does not answer').length).toBeGreaterThan(0)
})

it('says why it is empty, and what failed', async () => {
  const empty = await show({ answers: { [LIST]: snapshot({ tenants: [] }) }, language: 'zh' })
  await screen.findByText('没有可备份的租户')
  empty.unmount()
  await show({ answers: { [LIST]: problem(503, 'database-denied') } })
  await screen.findByText('OceanBase refused the login.')
})
