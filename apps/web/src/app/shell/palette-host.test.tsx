import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { OperationContext } from '../../operations/operation-context.ts'
import type { OperationDraft } from '../../operations/operation-draft.ts'
import { type Answers, snapshot } from '../../testing/answers.ts'
import { backupJob } from '../../testing/backup-job.ts'
import { consoleInfo } from '../../testing/console-info.ts'
import { type RenderOptions, render } from '../../testing/render.tsx'
import { tenantListItem } from '../../testing/tenant-list-item.ts'
import { tenantPage } from '../../testing/tenant-page.ts'
import { FindButton, PaletteHost } from './palette-host.tsx'

const billing = { tenantId: 1006, tenantName: 'billing' }
const tenants = { tenants: [tenantListItem(), tenantListItem({ tenant: billing })] }
const jobs = {
  ...{ jobs: [backupJob({ jobId: '3127', tenantName: 'orders', state: 'running' })], total: 1, nextCursor: null },
  ...{
    counts: { queued: 0, running: 1, canceling: 0, completed: 0, failed: 0, canceled: 0, unknown: 0 },
    sinceAt: null,
  },
}
const blockers = [{ code: 'archive-not-doing' as const, tenantId: 1006, params: { state: 'stopped' } }]
const answers: Answers = {
  'GET /console': consoleInfo(),
  'GET /clusters/demo/tenants': snapshot(tenants),
  'GET /clusters/demo/jobs': snapshot(jobs),
  'GET /clusters/demo/tenants/1006': snapshot(
    tenantPage({
      tenant: { ...tenantListItem().tenant, ...billing },
      actions: [
        { kind: 'start-backup', destinationKind: null, blockers },
        { kind: 'start-archiving', destinationKind: null, blockers: [] },
      ],
    }),
  ),
}

function Page({ open }: { readonly open: (draft: OperationDraft) => void }) {
  const [finding, setFinding] = useState(false)
  return (
    <OperationContext value={{ open }}>
      <FindButton onOpen={() => setFinding(true)} />
      <input aria-label="elsewhere" />
      <PaletteHost open={finding} onOpenChange={setFinding} />
    </OperationContext>
  )
}

async function openPalette(options: RenderOptions = {}) {
  const begun: OperationDraft[] = []
  const rendered = await render(<Page open={(draft) => begun.push(draft)} />, { answers, ...options })
  await userEvent.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox')
  await waitFor(() => expect(document.activeElement).toBe(field))
  const chosen = () => screen.getByRole('option', { selected: true })
  return { ...rendered, begun, field, chosen }
}

it('offers pages and acts before anything is typed, and says which one is chosen', async () => {
  const { field, chosen } = await openPalette()
  const go = screen.getByRole('group', { name: 'Go to' })
  expect(
    within(go)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toContain('Timelinepage')
  expect(screen.getByRole('group', { name: 'Do' })).toBeTruthy()
  expect(field.getAttribute('aria-activedescendant')).toBe(chosen().id)
  expect(chosen().textContent).toBe('Overviewpage')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect(chosen().textContent).toBe('Timelinepage')
  expect(field.getAttribute('aria-activedescendant')).toBe(chosen().id)
})

it('goes around at its ends', async () => {
  const { chosen } = await openPalette()
  const all = screen.getAllByRole('option')
  await userEvent.keyboard('{ArrowUp}')
  expect(chosen()).toBe(all.at(-1))
  await userEvent.keyboard('{ArrowDown}')
  expect(chosen()).toBe(all[0])
})

it('goes to a tenant by a part of its name, and closes', async () => {
  const { address, chosen } = await openPalette()
  await userEvent.keyboard('bil')
  await waitFor(() => expect(chosen().textContent).toBe('billingtenant 1006'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(address()).toBe('/clusters/demo/tenants/1006'))
  expect(screen.queryByRole('combobox')).toBeNull()
})

it('goes to a job by its number, in a frame too', async () => {
  const { address, chosen } = await openPalette({ framed: true })
  await userEvent.keyboard('3127')
  await waitFor(() => expect(chosen().textContent).toContain('Job 3127: Full backup of orders'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(address()).toBe('/e/clusters/demo/jobs/1002/3127'))
})

it('begins an act on the tenant that is typed, and shows one that cannot be with its reason', async () => {
  const { begun, chosen } = await openPalette()
  await userEvent.keyboard('up billing')
  const off = await screen.findByRole('option', { name: /billing: Back up…/ })
  expect(off.getAttribute('aria-disabled')).toBe('true')
  expect(off.textContent).not.toContain('the plan comes first')
  await userEvent.keyboard('{Enter}')
  await userEvent.click(off)
  expect(begun).toEqual([])

  await userEvent.clear(screen.getByRole('combobox'))
  await userEvent.keyboard('start arch bil')
  await waitFor(() => expect(chosen().textContent).toContain('billing: Start archiving…'))
  await userEvent.keyboard('{Enter}')
  expect(begun).toEqual([{ kind: 'start-archiving', destination: 'data', tenantIds: [1006] }])
})

it('says when nothing is called that, and Escape gives the focus back', async () => {
  await render(<Page open={() => {}} />, { answers })
  await userEvent.click(screen.getByRole('button', { name: 'Go to…' }))
  await userEvent.type(await screen.findByRole('combobox'), 'qqqq')
  expect((await screen.findByRole('status')).textContent).toBe('Nothing is called that.')
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Go to…'))
})

it('stays closed while a dialog is open', async () => {
  await render(
    <>
      <Page open={() => {}} />
      <dialog open aria-label="Back up" />
    </>,
    { answers },
  )
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(screen.queryByRole('combobox')).toBeNull()
})

it('speaks Chinese', async () => {
  const { chosen } = await openPalette({ language: 'zh' })
  await userEvent.keyboard('时间')
  expect(chosen().textContent).toBe('时间线页面')
})
