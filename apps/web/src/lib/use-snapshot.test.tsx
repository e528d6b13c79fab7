import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { problem, snapshot } from '../testing/answers.ts'
import { overview, overviewTenant } from '../testing/overview-tenant.ts'
import { render } from '../testing/render.tsx'
import { useFreshness } from './freshness/use-freshness.ts'
import { useSnapshot } from './use-snapshot.ts'

const names = (tenant: string) => snapshot(overview([overviewTenant(tenant)]))

/** Shows the first tenant of an overview that can be asked otherwise, again, or of someone else. */
function Page() {
  const [offset, setOffset] = useState('0')
  const [cluster, setCluster] = useState('demo')
  const { data, error, refetch } = useSnapshot('overview', {
    params: { clusterId: cluster },
    query: { utcOffsetMinutes: offset },
  })
  return (
    <>
      <p>{data?.data.tenants[0]?.tenant.tenantName ?? 'nothing'}</p>
      <p>{error?.kind ?? 'no problem'}</p>
      <p>{useFreshness()?.state ?? 'unheard'}</p>
      <button type="button" onClick={() => setOffset('480')}>
        Other day
      </button>
      <button type="button" onClick={() => setCluster('other')}>
        Other cluster
      </button>
      <button type="button" onClick={() => void refetch()}>
        Again
      </button>
    </>
  )
}

/** An answer that is on its way until it is let go. */
function held(answer: unknown) {
  let release = () => {}
  const promise = new Promise((resolve) => {
    release = () => resolve(answer)
  })
  return { answer: () => promise, release: () => release() }
}

it('keeps the old rows while the same thing is asked otherwise', async () => {
  const later = held(names('billing'))
  await render(<Page />, {
    answers: {
      'GET /clusters/demo/overview?utcOffsetMinutes=0': names('orders'),
      'GET /clusters/demo/overview?utcOffsetMinutes=480': later.answer,
    },
  })
  await screen.findByText('orders')
  await userEvent.click(screen.getByRole('button', { name: 'Other day' }))
  expect(screen.getByText('orders')).toBeTruthy()
  later.release()
  expect(await screen.findByText('billing')).toBeTruthy()
})

it('never lets one subject show through another', async () => {
  const later = held(names('billing'))
  await render(<Page />, {
    answers: { 'GET /clusters/demo/overview': names('orders'), 'GET /clusters/other/overview': later.answer },
  })
  await screen.findByText('orders')
  await userEvent.click(screen.getByRole('button', { name: 'Other cluster' }))
  expect(screen.getByText('nothing')).toBeTruthy()
  later.release()
  expect(await screen.findByText('billing')).toBeTruthy()
})

it('keeps the last truth when a later answer is lost, and says that it is old', async () => {
  const answers = [names('orders')]
  const next = () => answers.shift() ?? new Response('<html>', { status: 502 })
  await render(<Page />, { answers: { 'GET /clusters/demo/overview': next } })
  await screen.findByText('live')
  await userEvent.click(screen.getByRole('button', { name: 'Again' }))
  expect(await screen.findByText('unreachable')).toBeTruthy()
  expect(screen.getByText('orders')).toBeTruthy()
  expect(screen.getByText('stale')).toBeTruthy()
})

it('says that a database was never reached', async () => {
  await render(<Page />, { answers: { 'GET /clusters/demo/overview': problem(503, 'database-unreachable') } })
  expect(await screen.findByText('database-unreachable')).toBeTruthy()
  expect(screen.getByText('down')).toBeTruthy()
})
