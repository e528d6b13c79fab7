import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { TenantPage } from '@tidemark/contract'
import { expect, it } from 'vitest'
import '../../../operations/operation-dialog.tsx'
import { OperationProvider } from '../../../operations/operation-provider.tsx'
import { problem, snapshot } from '../../../testing/answers.ts'
import { backupSet } from '../../../testing/backup-set.ts'
import { consoleInfo } from '../../../testing/console-info.ts'
import { render } from '../../../testing/render.tsx'
import { tenantListItem } from '../../../testing/tenant-list-item.ts'
import { tenantPage } from '../../../testing/tenant-page.ts'
import '../../../ui/chart/set-charts.tsx'
import { TenantView } from './tenant-view.tsx'

const PAGE = 'GET /clusters/demo/tenants/1002'

async function show(page: Partial<TenantPage> = {}, language: 'en' | 'zh' = 'en') {
  const ui = (
    <OperationProvider>
      <TenantView tenantId="1002" />
    </OperationProvider>
  )
  return render(ui, {
    at: 'tenants/1002',
    language,
    answers: {
      [PAGE]: snapshot(tenantPage(page)),
      'GET /console': consoleInfo(),
      'GET /clusters/demo/tenants': snapshot({ tenants: [tenantListItem()] }),
    },
  })
}

const interrupted = { code: 'archive-not-doing', tenantId: 1002, params: { state: 'interrupted' } } as const

it('begins with the verdict and the act that mends it', async () => {
  await show({
    protection: { state: 'not-protected', reasons: ['archive-interrupted'] },
    archive: tenantListItem({ archive: { state: 'interrupted' } }).archive,
    actions: [
      { kind: 'start-backup', destinationKind: null, blockers: [interrupted] },
      { kind: 'restart-archiving', destinationKind: null, blockers: [] },
    ],
  })
  await screen.findByRole('heading', { level: 1, name: 'orders is not protected' })
  await userEvent.click(screen.getAllByRole('button', { name: 'Restart archiving…' })[0] as HTMLElement)
  await screen.findByRole('dialog', { name: 'Restart archiving' })
})

it('says of every act that is off why it is', async () => {
  await show({ actions: [{ kind: 'start-backup', destinationKind: null, blockers: [interrupted] }] })
  const list = within(await screen.findByRole('region', { name: 'What can be done' }))
  expect(list.getByRole('button', { name: 'Back up…' }).getAttribute('aria-disabled')).toBe('true')
  expect(list.getAllByText(/archive is interrupted, OceanBase would refuse/)).not.toHaveLength(0)
})

it('draws the chain of each set', async () => {
  const incremental = { backupType: 'incremental', previousFullSetId: '7' } as const
  await show({
    backupSets: [
      backupSet({ backupSetId: '9', ...incremental, previousSetId: '8', usable: false, rawFileStatus: 'INCOMPLETE' }),
      backupSet({ backupSetId: '8', ...incremental, previousSetId: '7' }),
      backupSet({ backupSetId: '7' }),
    ],
    backupSetsTotal: 3,
  })
  const sets = within(await screen.findByRole('region', { name: 'Backup sets' }))
  sets.getByText('1 full, 2 incremental')
  expect(sets.getAllByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'newest of the chain',
    'in the chain',
    'the full of the chain',
  ])
  sets.getByText('INCOMPLETE')
})

it('speaks Chinese', async () => {
  await show({ backupSets: [], backupSetsTotal: 0, jobs: [], jobsTotal: 0 }, 'zh')
  await screen.findByRole('heading', { level: 1, name: 'orders 受保护' })
  screen.getByText('还没有备份集')
})

it('says when there is no such tenant', async () => {
  const ui = (
    <OperationProvider>
      <TenantView tenantId="9" />
    </OperationProvider>
  )
  await render(ui, { answers: { 'GET /clusters/demo/tenants/9': problem(404, 'not-found') } })
  await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })
  expect(screen.getByRole('link', { name: 'To Tenants' }).getAttribute('href')).toBe('/clusters/demo/tenants')
})
