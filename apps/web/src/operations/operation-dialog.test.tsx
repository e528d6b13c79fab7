import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { OperationRequest } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { type Answers, problem, type Sent, snapshot } from '../testing/answers.ts'
import { consoleInfo } from '../testing/console-info.ts'
import { operation, operationStep } from '../testing/operation.ts'
import { type RenderOptions, render } from '../testing/render.tsx'
import { tenantListItem } from '../testing/tenant-list-item.ts'
import type { OperationDraft } from './operation-draft.ts'
// Its code is fetched when it opens; here that is before the first test begins to count.
import './operation-dialog.tsx'
import { OperationProvider, useOperation } from './operation-provider.tsx'

const PLAN = '/clusters/demo/operations'
const RUN = `${PLAN}/01KAJK2M7H3F8PWQ6XDYBRS4TC/run`
const GET = `${PLAN}/01KAJK2M7H3F8PWQ6XDYBRS4TC`
const orders = { tenantId: 1002, tenantName: 'orders' }
const crm = { tenantId: 1004, tenantName: 'crm' }
const blocker = { code: 'archive-not-doing', tenantId: 1004, params: { state: 'interrupted' } } as const

/** Plans whatever is asked: crm is not ready, orders is. */
function plan({ body }: Sent) {
  const request = body as OperationRequest
  const ids = 'scope' in request && request.scope.by === 'tenants' ? request.scope.tenantIds : [1002]
  const tenants = [orders, crm].filter(({ tenantId }) => ids.includes(tenantId))
  const blockers = tenants.includes(crm) ? [blocker] : []
  return operation({ kind: request.kind, steps: [operationStep({ tenants, blockers })] })
}

const answers: Answers = {
  'GET /console': consoleInfo(),
  'GET /clusters/demo/tenants': snapshot({
    tenants: [
      tenantListItem(),
      tenantListItem({ tenant: crm }),
      tenantListItem({ tenant: { tenantId: 1006, tenantName: 'billing' } }),
    ],
  }),
  [`POST ${PLAN}`]: plan,
}

function Opener({ draft }: { readonly draft: OperationDraft }) {
  const { open } = useOperation()
  return (
    <button type="button" onClick={() => open(draft)}>
      Open
    </button>
  )
}

async function openDialog(draft: OperationDraft, options: RenderOptions = {}) {
  const user = userEvent.setup({ delay: null })
  const ui = (
    <OperationProvider>
      <Opener draft={draft} />
    </OperationProvider>
  )
  const { sent } = await render(ui, { ...options, answers: { ...answers, ...options.answers } })
  await user.click(screen.getByRole('button', { name: 'Open' }))
  const dialog = within(await screen.findByRole('dialog'))
  return { user, sent, dialog }
}

const posted = (sent: readonly Sent[], path: string) =>
  sent.filter((request) => request.method === 'POST' && request.path === path).map((request) => request.body)

type Dialog = Awaited<ReturnType<typeof openDialog>>['dialog']
const isOff = (dialog: Dialog, name: string) =>
  dialog.getByRole('button', { name }).getAttribute('aria-disabled') === 'true'

it('plans as one types and runs what is shown, once', async () => {
  const step = operationStep({ outcome: 'accepted', settlement: 'seen', jobs: [{ tenantId: 1002, jobId: '3128' }] })
  const { user, sent, dialog } = await openDialog(
    { kind: 'start-backup', tenantIds: [1002] },
    {
      answers: {
        [`POST ${RUN}`]: operation({ state: 'running' }),
        [`GET ${GET}`]: operation({ state: 'done', steps: [step] }),
      },
    },
  )
  await user.type(dialog.getByRole('textbox', { name: 'Description' }), 'nightly')
  await user.click(dialog.getByRole('checkbox', { name: 'plus archivelog' }))
  await waitFor(() => expect(posted(sent, PLAN).at(-1)).toMatchObject({ description: 'nightly', plusArchivelog: true }))
  await waitFor(() => expect(isOff(dialog, 'Back up orders')).toBe(false))
  expect(dialog.getByText('ALTER').closest('code')?.textContent).toBe(step.sql)

  await user.click(dialog.getByRole('button', { name: 'Back up orders' }))
  const job = await dialog.findByRole('link', { name: 'job 3128' })
  expect(job.getAttribute('href')).toBe('/clusters/demo/jobs/1002/3128')
  expect(posted(sent, RUN)).toEqual([{}])

  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('puts who is not ready first, says why, and leaves it out by one click', async () => {
  const { user, dialog } = await openDialog({ kind: 'start-backup', tenantIds: [1002, 1004] })
  await dialog.findByText(/archive is interrupted/)
  expect(dialog.getAllByRole('listitem').map((row) => row.textContent)).toEqual([
    expect.stringContaining('crm'),
    expect.stringContaining('orders'),
  ])
  dialog.getByText('crm is not ready')
  await user.click(dialog.getByRole('button', { name: 'Leave out the 1' }))
  await waitFor(() => expect(isOff(dialog, 'Back up orders')).toBe(false))
})

it('comes back with everything typed after an act that had to be done first', async () => {
  const { user, dialog } = await openDialog({ kind: 'start-backup', tenantIds: [1002, 1004] })
  await user.type(dialog.getByRole('textbox', { name: 'Description' }), 'upgrade')
  await user.click(await dialog.findByRole('button', { name: 'Restart' }))
  const detour = within(await screen.findByRole('dialog', { name: 'Restart archiving' }))
  await user.click(detour.getByRole('button', { name: 'Cancel' }))
  const back = within(await screen.findByRole('dialog', { name: 'Back up' }))
  expect(back.getByRole('textbox', { name: 'Description' })).toHaveProperty('value', 'upgrade')
})

it('asks before it throws away what was typed, and only then', async () => {
  const { user, dialog } = await openDialog({ kind: 'start-backup', tenantIds: [1002] })
  await user.type(dialog.getByRole('textbox', { name: 'Description' }), 'x')
  await user.keyboard('{Escape}')
  await user.click(await dialog.findByRole('button', { name: 'Keep editing' }))
  expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveProperty('value', 'x')
  await user.clear(dialog.getByRole('textbox', { name: 'Description' }))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('finds a tenant by typing and adds it', async () => {
  const { user, sent, dialog } = await openDialog({ kind: 'start-backup' })
  dialog.getByText('No tenant is named')
  await user.type(dialog.getByRole('combobox', { name: 'Add a tenant…' }), 'ord')
  await user.click(await screen.findByRole('option', { name: /orders/ }))
  await waitFor(() => expect(posted(sent, PLAN).at(-1)).toMatchObject({ scope: { by: 'tenants', tenantIds: [1002] } }))
  await waitFor(() => expect(isOff(dialog, 'Back up orders')).toBe(false))
})

it('wants a tick before archiving stops', async () => {
  const { user, dialog } = await openDialog({ kind: 'stop-archiving', tenantIds: [1002] })
  await dialog.findByText('Not confirmed yet')
  await user.click(dialog.getByRole('checkbox', { name: /^Yes, nothing written/ }))
  await waitFor(() => expect(isOff(dialog, 'Stop archiving orders')).toBe(false))
})

it('wants the cluster’s name before everything in it is canceled', async () => {
  const { user, dialog } = await openDialog({ kind: 'cancel-backup', wholeCluster: true })
  await dialog.findByText('Not confirmed yet')
  await user.type(dialog.getByRole('textbox', { name: 'Type demo to confirm' }), 'dem')
  expect(isOff(dialog, 'Cancel backups of the whole cluster')).toBe(true)
  await user.keyboard('o')
  await waitFor(() => expect(isOff(dialog, 'Cancel backups of the whole cluster')).toBe(false))
})

it('names nobody for a tenant’s own login', async () => {
  const own = { as: 'tenant', tenantId: 1004, tenantName: 't2' } as const
  const { sent, dialog } = await openDialog({ kind: 'start-backup' }, { answers: { 'GET /console': consoleInfo(own) } })
  await dialog.findByText('t2, the tenant of this login')
  expect(dialog.queryByRole('combobox')).toBeNull()
  await waitFor(() => expect(posted(sent, PLAN)[0]).toMatchObject({ scope: { by: 'own' } }))
})

it('says at the description what is wrong with it, and mends it', async () => {
  const errors = [{ pointer: '/description', code: 'forbidden-character', message: 'no' }]
  const { user, dialog } = await openDialog(
    { kind: 'start-backup', tenantIds: [1002], description: 'a\\b' },
    {
      answers: {
        [`POST ${PLAN}`]: (request: Sent) =>
          JSON.stringify(request.body).includes('\\') ? problem(422, 'validation', { errors }) : plan(request),
      },
    },
  )
  await user.click(await dialog.findByRole('button', { name: 'Remove it' }))
  expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveProperty('value', 'ab')
  await waitFor(() => expect(isOff(dialog, 'Back up orders')).toBe(false))
})

it('is off, with the reason, while the database does not answer', async () => {
  const down = snapshot({ tenants: [tenantListItem()] }, 'down')
  const { dialog } = await openDialog(
    { kind: 'start-archiving', tenantIds: [1002] },
    { answers: { 'GET /clusters/demo/tenants': down, [`POST ${PLAN}`]: problem(503, 'database-unreachable') } },
  )
  await dialog.findByText('OceanBase cannot be reached: nothing can be started')
  expect(isOff(dialog, 'Start archiving orders')).toBe(true)
})

it('explains a refusal, and lets go without asking', async () => {
  const refused = operationStep({
    outcome: 'refused',
    problem: {
      type: 'urn:tidemark:problem:statement-rejected',
      title: 'refused',
      status: 409,
      retryable: false,
      obErrno: 9040,
      obError: {
        code: -9040,
        errno: 9040,
        symbol: 'OB_BACKUP_CAN_NOT_START',
        said: 'log archive status is not doing.',
        meaning: { en: 'Archiving does not run.', zh: '归档未运行。' },
        nextStep: { en: 'Restart it.', zh: '重启归档。' },
      },
    },
  })
  const { user, dialog } = await openDialog(
    { kind: 'start-backup', tenantIds: [1002] },
    {
      language: 'zh',
      answers: {
        [`POST ${RUN}`]: operation({ state: 'done', steps: [refused] }),
        [`GET ${GET}`]: operation({ state: 'done', steps: [refused] }),
      },
    },
  )
  await waitFor(() => expect(isOff(dialog, '备份 orders')).toBe(false))
  await user.click(dialog.getByRole('button', { name: '备份 orders' }))
  await dialog.findByText(/归档未运行。/)
  dialog.getByText('9040 log archive status is not doing.')
  await user.click(dialog.getByRole('button', { name: '完成' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

it('goes back to the form with everything in it when the console did not send', async () => {
  const { user, dialog } = await openDialog(
    { kind: 'start-backup', tenantIds: [1002] },
    { answers: { [`POST ${RUN}`]: problem(409, 'job-running') } },
  )
  await user.type(dialog.getByRole('textbox', { name: 'Description' }), 'kept')
  await waitFor(() => expect(isOff(dialog, 'Back up orders')).toBe(false))
  await user.click(dialog.getByRole('button', { name: 'Back up orders' }))
  await dialog.findByText('Nothing was sent.')
  await user.click(dialog.getByRole('button', { name: 'Back to the form' }))
  expect(dialog.getByRole('textbox', { name: 'Description' })).toHaveProperty('value', 'kept')
})

it('asks what became of a run whose answer was lost, and sends nothing by itself', async () => {
  const { user, sent, dialog } = await openDialog(
    { kind: 'start-backup', tenantIds: [1002] },
    {
      answers: {
        [`POST ${RUN}`]: new Response('gone', { status: 200 }),
        [`GET ${GET}`]: operation({
          state: 'done',
          steps: [operationStep({ outcome: 'unknown', settlement: 'pending' })],
        }),
      },
    },
  )
  await waitFor(() => expect(isOff(dialog, 'Back up orders')).toBe(false))
  await user.click(dialog.getByRole('button', { name: 'Back up orders' }))
  await dialog.findByText(/the answer was lost\. It is not sent again/)
  expect(posted(sent, RUN)).toHaveLength(1)
})

it('tells the two steps of a restart apart', async () => {
  const done = operation({
    kind: 'restart-archiving',
    state: 'done',
    steps: [
      operationStep({ sql: 'ALTER SYSTEM NOARCHIVELOG TENANT = `orders`', outcome: 'accepted', settlement: 'seen' }),
      operationStep({ sql: 'ALTER SYSTEM ARCHIVELOG TENANT = `orders`', outcome: 'unsent' }),
    ],
  })
  const { dialog } = await openDialog(
    { kind: 'planned', operation: done },
    { answers: { [`POST ${RUN}`]: done, [`GET ${GET}`]: done } },
  )
  const titles = (await dialog.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent)
  expect(titles).toEqual(['Stop archiving', 'Start archiving'])
  dialog.getByText('not sent, since an earlier step did not succeed')
})

it('calls the way out of a cancel what it is', async () => {
  const { dialog } = await openDialog({ kind: 'cancel-backup', tenantIds: [1002] })
  dialog.getByRole('button', { name: 'Keep running' })
  expect(dialog.queryByRole('button', { name: 'Cancel' })).toBeNull()
})
