import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Destination, SetDestinationRequest } from '@tidemark/contract'
import { expect, it } from 'vitest'
import '../../operations/operation-dialog.tsx'
import { OperationProvider } from '../../operations/operation-provider.tsx'
import { type Answers, problem, type Sent, snapshot } from '../../testing/answers.ts'
import { consoleInfo } from '../../testing/console-info.ts'
import { operation, operationStep } from '../../testing/operation.ts'
import { type RenderOptions, render } from '../../testing/render.tsx'
import { tenantListItem } from '../../testing/tenant-list-item.ts'
import { Destinations } from './destinations.tsx'

const PLAN = '/clusters/demo/operations'
const { dataDestination, archiveDestination } = tenantListItem()
const oss: Destination = {
  tenantId: 1004,
  kind: 'data',
  uri: 'oss://acme/prod/crm/data?host=oss-x.aliyuncs.com&access_id=••••&access_key=••••',
  scheme: 'oss',
  path: 'acme/prod/crm/data',
  parameters: [{ name: 'host', value: 'oss-x.aliyuncs.com' }],
  secrets: [
    { name: 'access_id', fingerprint: 'b07e52' },
    { name: 'access_key', fingerprint: '4f9a1c' },
  ],
  binding: null,
  pieceSwitchIntervalDays: null,
  compression: null,
  rawState: null,
}
const list = {
  tenants: [
    { tenantId: 1002, tenantName: 'orders', data: dataDestination, archive: archiveDestination },
    { tenantId: 1004, tenantName: 'crm', data: oss, archive: null },
    { tenantId: 1006, tenantName: 'loyalty', data: null, archive: null },
  ],
}

function plan({ body }: Sent) {
  const { targets } = body as SetDestinationRequest
  const steps = targets.map(({ tenantId, path }) =>
    operationStep({ tenants: [{ tenantId, tenantName: String(tenantId) }], sql: `SET … '${path}'` }),
  )
  return operation({ kind: 'set-destination', steps })
}

const answers: Answers = {
  'GET /console': consoleInfo(),
  'GET /clusters/demo/destinations': snapshot(list),
  [`POST ${PLAN}`]: plan,
}

async function show(options: RenderOptions = {}) {
  const user = userEvent.setup({ delay: null })
  const ui = (
    <OperationProvider>
      <Destinations />
    </OperationProvider>
  )
  const rendered = await render(ui, { at: 'destinations', ...options, answers: { ...answers, ...options.answers } })
  return { user, ...rendered }
}

const plans = (sent: readonly Sent[]) =>
  sent.filter(({ method, path }) => method === 'POST' && path === PLAN).map(({ body }) => body as SetDestinationRequest)
const isOff = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true'

it('lists what is set and what is not, secrets by their fingerprints', async () => {
  await show()
  const row = within(await screen.findByRole('row', { name: /^crm data/ }))
  row.getByText(/access_key set · fingerprint 4f9a1c/)
  expect(screen.getAllByText('not set')).toHaveLength(3)
})

it('filters in the address', async () => {
  const { user, address } = await show({ at: 'destinations?show=missing' })
  expect(await screen.findAllByRole('row')).toHaveLength(4)
  await user.type(screen.getByRole('searchbox'), 'loy')
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(3))
  expect(address()).toContain('q=loy')
})

it('says what failed instead of showing an empty list', async () => {
  await show({ answers: { 'GET /clusters/demo/destinations': problem(503, 'database-unreachable') } })
  await screen.findByText('OceanBase does not answer.')
  screen.getByRole('button', { name: 'Try again' })
})

it('plans a directory as it is typed, and applies what is shown', async () => {
  const path = `${PLAN}/01KAJK2M7H3F8PWQ6XDYBRS4TC`
  const done = operation({ state: 'done', steps: [operationStep({ outcome: 'accepted', settlement: 'seen' })] })
  const { user, sent } = await show({
    at: 'destinations?set=data&tenants=1006',
    answers: { [`POST ${path}/run`]: done, [`GET ${path}`]: done },
  })
  await screen.findByText('some fields are still empty')
  await user.type(screen.getByRole('textbox', { name: 'Directory' }), '/data/nfs/loyalty')
  await waitFor(() => expect(isOff('Apply to loyalty')).toBe(false))
  expect(plans(sent).at(-1)).toMatchObject({
    storage: { scheme: 'file' },
    targets: [{ tenantId: 1006, path: '/data/nfs/loyalty' }],
    archive: null,
  })
  screen.getByText('file:///data/nfs/loyalty')
  await user.click(screen.getByRole('button', { name: 'Apply to loyalty' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(await dialog.findByRole('button', { name: 'Done' }))
  await screen.findByText('Applied.')
})

it('fills the form from a pasted URI, and shows its key nowhere', async () => {
  const { user, sent, container, address } = await show({ at: 'destinations?set=data&tenants=1006' })
  await user.click(await screen.findByRole('textbox', { name: 'Paste a URI' }))
  await user.paste('oss://acme/backup?host=oss-x.aliyuncs.com&access_id=PLANTEDID&access_key=PLANTEDKEY')
  await waitFor(() => expect(isOff('Apply to loyalty')).toBe(false))
  expect(screen.getByRole('textbox', { name: 'Bucket' })).toHaveProperty('value', 'acme')
  expect(plans(sent).at(-1)?.storage).toMatchObject({
    credentials: { accessId: 'PLANTEDID', accessKey: 'PLANTEDKEY' },
  })
  expect(container.textContent + address()).not.toMatch(/PLANTED/)
  const shown = [...container.querySelectorAll('input')].filter((input) => input.type !== 'password')
  expect(shown.map((input) => input.value).join()).not.toMatch(/PLANTED/)
})

it('keeps the keys that are set unless they are replaced', async () => {
  const { user, sent } = await show({ at: 'destinations?set=data&tenants=1004' })
  await screen.findByText('set · fingerprint 4f9a1c')
  await waitFor(() => expect(plans(sent).at(-1)?.storage).toMatchObject({ bucket: 'acme', credentials: null }))
  await user.click(screen.getByRole('button', { name: 'Access key' }))
  screen.getByText('some fields are still empty')
  await user.type(screen.getByLabelText('Access ID'), 'new')
  await user.type(screen.getByLabelText('Access key'), 'newer')
  await waitFor(() =>
    expect(plans(sent).at(-1)?.storage).toMatchObject({ credentials: { accessId: 'new', accessKey: 'newer' } }),
  )
})

it('gives several tenants a directory each, shown first and open to change', async () => {
  const { user, sent } = await show({ at: 'destinations?set=archive&tenants=1002,1006' })
  const base = await screen.findByRole('textbox', { name: 'Base directory' })
  await user.clear(base)
  await user.type(base, '/mnt/ob')
  const own = screen.getByRole('textbox', { name: 'Directory of loyalty' })
  expect(own).toHaveProperty('value', '/mnt/ob/loyalty/archive')
  await user.type(own, '-2')
  await user.selectOptions(screen.getByRole('combobox', { name: 'New piece every' }), '3')
  await user.click(screen.getByRole('button', { name: 'mandatory' }))
  await waitFor(() =>
    expect(plans(sent).at(-1)).toMatchObject({
      targets: [{ path: '/backup/orders/archive' }, { tenantId: 1006, path: '/mnt/ob/loyalty/archive-2' }],
      archive: { binding: 'mandatory', pieceSwitchIntervalDays: 3 },
    }),
  )
})

it('says the server’s error at the field, with a fix in one click', async () => {
  const errors = [{ pointer: '/targets/0/path', code: 'not-absolute', message: 'no' }]
  const { user } = await show({
    at: 'destinations?set=data&tenants=1006',
    answers: {
      [`POST ${PLAN}`]: (request: Sent) =>
        (request.body as SetDestinationRequest).targets[0]?.path.startsWith('/')
          ? plan(request)
          : problem(422, 'validation', { errors }),
    },
  })
  await user.type(await screen.findByRole('textbox', { name: 'Directory' }), 'data')
  await user.click(await screen.findByRole('button', { name: 'Use /data' }))
  await waitFor(() => expect(isOff('Apply to loyalty')).toBe(false))
})

it('explains a refusal of OceanBase at the directory it is about', async () => {
  const path = `${PLAN}/01KAJK2M7H3F8PWQ6XDYBRS4TC`
  const obError = {
    code: -9080,
    errno: 9080,
    symbol: null,
    said: 'format file does not exist, try to set a new directory.',
    meaning: { en: 'The directory is not empty.', zh: '目录非空。' },
    nextStep: null,
  }
  const refused = operationStep({
    tenants: [{ tenantId: 1002, tenantName: 'orders' }],
    outcome: 'refused',
    problem: {
      type: 'urn:tidemark:problem:statement-rejected',
      title: 'refused',
      status: 409,
      retryable: false,
      obErrno: 9080,
      obError,
    },
  })
  const done = operation({ state: 'done', steps: [refused] })
  const { user } = await show({
    at: 'destinations?set=data&tenants=1002',
    answers: { [`POST ${path}/run`]: done, [`GET ${path}`]: done },
  })
  const directory = await screen.findByRole('textbox', { name: 'Directory' })
  await user.clear(directory)
  await user.type(directory, '/backup/orders')
  await waitFor(() => expect(isOff('Apply to orders')).toBe(false))
  await user.click(screen.getByRole('button', { name: 'Apply to orders' }))
  await user.click(await screen.findByRole('button', { name: 'Done' }))
  await screen.findByText('the directory was refused')
  const alert = within(await screen.findByRole('alert'))
  alert.getByText(/OceanBase refused it \(9080\)/)
  await user.click(alert.getByRole('button', { name: 'Use /backup/orders/data' }))
  expect(directory).toHaveProperty('value', '/backup/orders/data')
  await waitFor(() => expect(isOff('Apply to orders')).toBe(false))
})

it('asks before what was typed is lost', async () => {
  const { user, address } = await show({ at: 'destinations?set=data&tenants=1006' })
  await user.type(await screen.findByRole('textbox', { name: 'Directory' }), '/data')
  const list = within(screen.getByRole('navigation')).getByRole('link', { name: 'Destinations' })
  await user.click(list)
  await user.click(await screen.findByRole('button', { name: 'Keep editing' }))
  expect(address()).toContain('set=data')
  expect(screen.getByRole('textbox', { name: 'Directory' })).toHaveProperty('value', '/data')
  await user.click(list)
  await user.click(await screen.findByRole('button', { name: 'Leave' }))
  await waitFor(() => expect(address()).not.toContain('set=data'))
})

it('does not ask whoever discards it', async () => {
  const { user, address } = await show({ at: 'destinations?set=data&tenants=1006' })
  await user.type(await screen.findByRole('textbox', { name: 'Directory' }), '/data')
  await user.click(screen.getByRole('link', { name: 'Discard' }))
  await waitFor(() => expect(address()).not.toContain('set=data'))
})
