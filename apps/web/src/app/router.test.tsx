import { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { createFreshnessStore } from '../lib/freshness/freshness-store.ts'
import { en } from '../lib/i18n/messages/en.ts'
import { Providers } from '../lib/providers.tsx'
import { createRequest } from '../lib/request.ts'
import { createSessionStore } from '../lib/session/session-store.ts'
import { fakeFetch, snapshot } from '../testing/answers.ts'
import { consoleInfo } from '../testing/console-info.ts'
import { overview, overviewTenant } from '../testing/overview-tenant.ts'
import { createAppRouter } from './router.tsx'

const answers = {
  'GET /console': consoleInfo(),
  'GET /clusters/demo/overview': snapshot(overview([overviewTenant('orders')])),
}

/** The whole console at an address, under the base path `/backup`. */
async function visit(address: string) {
  const history = createMemoryHistory({ initialEntries: [`/backup${address}`] })
  const router = createAppRouter({ history, basepath: '/backup' })
  await router.load()
  render(
    <Providers
      request={createRequest({
        fetch: fakeFetch(answers, []),
        baseUri: 'http://a/backup/',
        monotonicMs: () => 0,
        session: createSessionStore(),
        isUnattended: () => false,
      })}
      freshness={createFreshnessStore({ monotonicMs: () => 0, wallMs: () => 0, every: () => () => {} })}
      queryClient={new QueryClient()}
      language="en"
      messages={en}
      zone="UTC"
      framed={false}
    >
      <RouterProvider router={router} />
    </Providers>,
  )
  return history
}

it.each([
  ['/', '/backup/clusters/demo/overview'],
  ['/clusters/demo', '/backup/clusters/demo/overview'],
  ['/e', '/backup/e/clusters/demo/overview'],
  ['/e/clusters/demo', '/backup/e/clusters/demo/overview'],
])('%s leads to the overview of the first cluster', async (address, arrival) => {
  const history = await visit(address)
  expect(await screen.findByRole('heading', { level: 1, name: 'orders is protected' })).toBeTruthy()
  expect(history.location.pathname).toBe(arrival)
})

it('has bar and menu, and in a frame neither', async () => {
  await visit('/clusters/demo/overview')
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeTruthy()
})

it('in a frame has a slim line that leads out to the same page', async () => {
  await visit('/e/clusters/demo/overview?protection=protected')
  const out = await screen.findByRole('link', { name: 'Open in Tidemark' })
  expect(out.getAttribute('href')).toBe('/backup/clusters/demo/overview?protection=protected')
  expect(screen.queryByRole('navigation')).toBeNull()
})

it.each(['/nowhere', '/clusters/demo/nowhere'])('says of %s that there is no such page', async (address) => {
  await visit(address)
  expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeTruthy()
  expect(screen.getAllByRole('main')).toHaveLength(1)
})

it('keeps the menu where only the page is wrong', async () => {
  await visit('/clusters/demo/nowhere')
  expect(await screen.findByRole('navigation', { name: 'Main' })).toBeTruthy()
})

it('puts the focus at the start of the page one goes to, and leaves it alone before', async () => {
  await visit('/clusters/demo/overview')
  const menu = within(await screen.findByRole('navigation', { name: 'Main' }))
  expect(document.activeElement).toBe(document.body)
  await userEvent.click(menu.getByRole('link', { name: /^Jobs/ }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})
