import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { useSnapshot } from '../../lib/use-snapshot.ts'
import { type Answers, snapshot } from '../../testing/answers.ts'
import { consoleInfo } from '../../testing/console-info.ts'
import { overview, overviewTenant } from '../../testing/overview-tenant.ts'
import { type RenderOptions, render } from '../../testing/render.tsx'
import { BottomBar, Menu } from './navigation.tsx'
import { PageBody } from './page-body.tsx'
import { TopBar } from './top-bar.tsx'

/** A page that asks for the overview, so that there is something to be fresh or stale about. */
function Page() {
  useSnapshot('overview')
  return (
    <>
      <TopBar onFind={() => {}} />
      <Menu />
      <PageBody>
        <p>Content</p>
      </PageBody>
      <BottomBar />
    </>
  )
}

const cluster = consoleInfo().clusters[0]
if (cluster === undefined) throw new Error('the builder gave no cluster')

function open(state: 'live' | 'stale' | 'down', options: RenderOptions & { answers?: Answers } = {}) {
  const answers: Answers = {
    'GET /console': { ...consoleInfo(), clusters: [{ ...cluster, runningJobs: 2, failedLastDay: 1 }] },
    'GET /clusters/demo/overview': snapshot(overview([overviewTenant('orders')]), state),
    'POST /clusters/demo/refresh': {},
    ...options.answers,
  }
  return render(<Page />, { ...options, answers })
}

it('says that it is live, and on which cluster', async () => {
  await open('live')
  expect(await screen.findByText(/^live ·/)).toBeTruthy()
  expect(await screen.findByText('demo cluster')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

it('counts what runs in the menu, and says what failed', async () => {
  await open('live')
  const menu = screen.getByRole('navigation', { name: 'Main' })
  expect(await within(menu).findByRole('link', { name: 'Jobs 2 running, 1 failed today' })).toBeTruthy()
  expect(within(menu).getByRole('link', { name: 'Overview' }).getAttribute('aria-current')).toBe('page')
})

it('marks what is old', async () => {
  await open('stale')
  expect(await screen.findByText(/^as of 06:20:00/)).toBeTruthy()
})

it('freezes the page while the database does not answer, and asks again when told to', async () => {
  const { sent } = await open('down')
  const band = await screen.findByRole('alert')
  expect(band.textContent).toContain('OceanBase has not answered since 06:20:00 UTC.')
  expect(screen.getByRole('main').hasAttribute('data-frozen')).toBe(true)
  await userEvent.click(within(band).getByRole('button', { name: 'Try now' }))
  const asked = sent.map(({ method, path }) => `${method} ${path}`)
  expect(asked).toContain('POST /clusters/demo/refresh')
})

it('names what the login may not read, and leaves the rest alone', async () => {
  const said = "SELECT command denied to user 'console'@'%'"
  const withheld = [{ view: 'CDB_OB_BACKUP_SET_FILES', obErrno: 1142, said, sinceAt: null }]
  await open('live', { answers: { 'GET /console': { ...consoleInfo(), clusters: [{ ...cluster, withheld }] } } })
  const view = await screen.findByText('CDB_OB_BACKUP_SET_FILES')
  expect(view.closest('output')?.textContent).toContain(`1142 ${said}`)
  expect(screen.getByRole('main').hasAttribute('data-frozen')).toBe(false)
})

it('says on every page that nothing here can be backed up, and what still works', async () => {
  const product = 'OceanBase 4.3.5.3 seekdb (r1.4.0.0)'
  const clusters = [
    { ...cluster, withoutBackup: { product, hasTenants: false } },
    { ...cluster, clusterId: 'prod', displayName: 'prod-hz' },
  ]
  const { sent } = await open('live', { answers: { 'GET /console': { ...consoleInfo(), clusters } } })
  const main = screen.getByRole('main')
  await within(main).findByRole('heading', { level: 1, name: 'Nothing on this server can be backed up' })
  expect(within(main).getByText(product)).toBeTruthy()
  expect(within(main).getByRole('link', { name: 'prod-hz' }).getAttribute('href')).toBe('/clusters/prod/overview')
  expect(within(main).queryByText('Content')).toBeNull()
  expect(within(main).queryByRole('link', { name: 'Its tenants are listed' })).toBeNull()
  expect(screen.getByText('answers, without backup')).toBeTruthy()
  await userEvent.click(within(main).getByRole('button', { name: 'Look again' }))
  expect(sent.map(({ method, path }) => `${method} ${path}`)).toContain('POST /clusters/demo/refresh')
})

it.each([
  ['/clusters/demo/jobs', true],
  ['/clusters/demo/tenants', false],
])('keeps the tenants of a server without backup in reach: %s', async (at, covered) => {
  const without = { ...cluster, withoutBackup: { product: null, hasTenants: true } }
  await open('live', { at, answers: { 'GET /console': { ...consoleInfo(), clusters: [without] } } })
  const main = screen.getByRole('main')
  expect(await within(main).findByText(covered ? 'Its tenants are listed' : 'Content')).toBeTruthy()
})

it('changes language at once and remembers it', async () => {
  await open('live')
  await userEvent.click(screen.getByRole('button', { name: '中文' }))
  expect(await screen.findByRole('navigation', { name: '主菜单' })).toBeTruthy()
  expect(localStorage.getItem('tidemark.language')).toBe('zh')
  expect(document.documentElement.lang).toBe('zh-CN')
})

it('changes the zone from its menu', async () => {
  await open('stale')
  await userEvent.click(screen.getByRole('button', { name: 'Time zone: UTC' }))
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Asia/Shanghai, UTC+8' }))
  expect(await screen.findByText(/^as of 14:20:00/)).toBeTruthy()
})

it('changes the theme from its menu', async () => {
  await open('live')
  await userEvent.click(screen.getByRole('button', { name: 'Theme' }))
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'dark' }))
  expect(document.documentElement.dataset.theme).toBe('dark')
})

it('leads to the other clusters', async () => {
  const { address } = await open('live', {
    answers: {
      'GET /console': {
        ...consoleInfo(),
        clusters: [cluster, { ...cluster, clusterId: 'prod', displayName: 'prod-hz' }],
      },
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: /^Cluster/ }))
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'prod-hz' }))
  expect(address()).toBe('/clusters/prod/overview')
})
