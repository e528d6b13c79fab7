import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { Timeline } from '@tidemark/contract'
import { describe, expect, it, vi } from 'vitest'
import { type OperationActions, OperationContext } from '../../operations/operation-context.ts'
import { problem, snapshot } from '../../testing/answers.ts'
import { backupJob } from '../../testing/backup-job.ts'
import { type RenderOptions, render } from '../../testing/render.tsx'
import { timelineLane } from '../../testing/timeline-lane.ts'
import { TimelinePage } from './timeline-page.tsx'

const running = backupJob({
  jobId: '9',
  tenantId: 1004,
  tenantName: 'crm',
  state: 'running',
  startedAt: '2025-11-21T05:00:00Z',
  endedAt: null,
})
const crm = timelineLane({ jobs: [running] }, 1004, 'crm')

function timeline(over: Partial<Timeline> = {}): Timeline {
  return {
    fromAt: '2025-11-10T00:00:00Z',
    toAt: '2025-11-25T00:00:00Z',
    lanes: [timelineLane(), crm],
    requested: [],
    unobserved: [],
    ...over,
  }
}

async function show(answer: unknown, options: RenderOptions & { open?: OperationActions['open'] } = {}) {
  const { open = () => {}, ...rest } = options
  const ui = (
    <OperationContext value={{ open }}>
      <TimelinePage />
    </OperationContext>
  )
  return render(ui, { at: 'timeline', answers: { 'GET /clusters/demo/timeline': answer }, ...rest })
}

const chart = () => screen.findByRole('group', { name: /^Timeline from/ })
const bar = (name: RegExp) => screen.findByRole('button', { name })
const span = (address: string) => {
  const search = new URL(address, 'http://tidemark.test').searchParams
  return { fromMs: Date.parse(search.get('from') ?? ''), toMs: Date.parse(search.get('to') ?? '') }
}

describe('its faces', () => {
  it('tells a problem', async () => {
    await show(problem(503, 'database-unreachable'))
    expect((await screen.findByRole('alert')).textContent).toContain('OceanBase does not answer')
  })

  it('says why there are no lanes', async () => {
    await show(snapshot(timeline({ lanes: [] })))
    expect(await screen.findByRole('heading', { name: 'No tenants' })).toBeDefined()
  })

  it('stands still while the database is away', async () => {
    await show(snapshot(timeline(), 'down'))
    expect(await screen.findByText('as of 06:20')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Back up…' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('speaks Chinese', async () => {
    await show(snapshot(timeline()), { language: 'zh' })
    expect(await screen.findByRole('button', { name: '7 天', pressed: true })).toBeDefined()
  })
})

it('names lanes, bars and holes for those who do not see them', async () => {
  const hole = { kind: 'hole', fromAt: '2025-11-19T00:00:00Z', toAt: '2025-11-19T03:00:00Z', roundId: null } as const
  await show(snapshot(timeline({ lanes: [timelineLane({ archive: [hole] }), crm] })))
  expect(await screen.findByRole('group', { name: 'crm: 1 jobs, 1 running, 0 failed; archiving' })).toBeDefined()
  expect(await bar(/^billing, full backup, completed, 20 Nov 10:00:00 – 20 Nov 11:00:00, 1 h 00 m$/)).toBeDefined()
  expect(screen.getByRole('img', { name: /^archive hole, 19 Nov 00:00:00 – 19 Nov 03:00:00, 3 h 00 m$/ })).toBeDefined()
})

it('shows what was requested and is not seen yet', async () => {
  const sent = { operationId: '01KAJK2M7H3F8PWQ6XDYBRS4TC', tenantIds: [1004], sentAt: '2025-11-21T06:18:00Z' }
  await show(snapshot(timeline({ requested: [{ ...sent, outcome: 'accepted' }] })))
  expect(await screen.findByRole('img', { name: /^crm: backup requested at .*; 60 s later/ })).toBeDefined()
})

describe('selecting', () => {
  it('opens the job below, with a link to its page, and closes again', async () => {
    const { address } = await show(snapshot(timeline()))
    await userEvent.click(await bar(/^billing, full/))
    expect(address()).toContain('job=1002-1')
    const detail = await screen.findByRole('region', { name: 'Selected job' })
    expect(within(detail).getByRole('heading', { name: 'Full backup of billing' })).toBeDefined()
    expect(within(detail).getByRole('link', { name: 'Open job' }).getAttribute('href')).toBe(
      '/clusters/demo/jobs/1002/1',
    )
    await userEvent.click(within(detail).getByRole('button', { name: 'Close' }))
    expect(address()).not.toContain('job=')
  })

  it('offers to cancel what runs', async () => {
    const open = vi.fn()
    await show(snapshot(timeline()), { at: 'timeline?job=1004-9', open })
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel…' }))
    expect(open).toHaveBeenCalledWith({ kind: 'cancel-backup', tenantIds: [1004] })
  })

  it('by keyboard: Enter selects, Enter again opens', async () => {
    const { address } = await show(snapshot(timeline()))
    const first = await bar(/^billing, full/)
    first.focus()
    await userEvent.keyboard('{Enter}')
    expect(address()).toContain('job=1002-1')
    await userEvent.keyboard('{Enter}')
    expect(address()).toContain('/jobs/1002/1')
  })

  it('fits the axis to a job by a double click', async () => {
    const { address } = await show(snapshot(timeline()))
    await userEvent.dblClick(await bar(/^billing, full/))
    expect(span(address())).toEqual({
      fromMs: Date.parse('2025-11-20T09:30:00Z'),
      toMs: Date.parse('2025-11-20T11:30:00Z'),
    })
  })
})

describe('moving the axis', () => {
  it('by range', async () => {
    const { address, sent } = await show(snapshot(timeline()))
    await userEvent.click(await screen.findByRole('button', { name: '24 h' }))
    expect(address()).toContain('range=24h')
    expect(sent.at(-1)?.path).toMatch(/^\/clusters\/demo\/timeline\?from=2025-11-/)
  })

  it('by keys on the drawing', async () => {
    const { address } = await show(snapshot(timeline()), {
      at: 'timeline?from=2025-11-20T00:00:00.000Z&to=2025-11-21T00:00:00.000Z',
    })
    const drawing = await chart()
    drawing.focus()
    await userEvent.keyboard('{ArrowLeft}')
    expect(span(address()).toMs).toBe(Date.parse('2025-11-20T18:00:00Z'))
    await userEvent.keyboard('+')
    expect(span(address()).toMs - span(address()).fromMs).toBe(12 * 3_600_000)
    await userEvent.keyboard('{Home}')
    expect(address()).not.toContain('from=')
  })

  it('by its buttons', async () => {
    const { address } = await show(snapshot(timeline()), {
      at: 'timeline?from=2025-11-20T00:00:00.000Z&to=2025-11-21T00:00:00.000Z',
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Later' }))
    expect(span(address()).fromMs).toBe(Date.parse('2025-11-20T12:00:00Z'))
  })

  it('to two typed moments, in order only', async () => {
    const { address } = await show(snapshot(timeline()))
    await userEvent.click(await screen.findByRole('button', { name: /^14\D+21 Nov 2025 UTC/ }))
    const from = await screen.findByLabelText('From')
    fireEvent.change(from, { target: { value: '2025-12-01T00:00' } })
    expect(screen.getByText('The end has to come after the start')).toBeDefined()
    fireEvent.change(from, { target: { value: '2025-11-01T00:00' } })
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(span(address()).fromMs).toBe(Date.parse('2025-11-01T00:00:00Z'))
  })
})

it('is a table too', async () => {
  const { address } = await show(snapshot(timeline()))
  await userEvent.click(await screen.findByRole('button', { name: 'Table' }))
  expect(address()).toContain('view=table')
  const table = await screen.findByRole('table', { name: /^Jobs and archive holes/ })
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual([
    expect.stringContaining('Tenant'),
    expect.stringMatching(/^crm.*running.*goes on/),
    expect.stringMatching(/^billing.*completed.*1 h 00 m$/),
  ])
})

it('shows only the tenants asked for', async () => {
  await show(snapshot(timeline()), { at: 'timeline?tenants=1004' })
  await screen.findByRole('group', { name: /^crm:/ })
  expect(screen.queryByRole('group', { name: /^billing:/ })).toBeNull()
})
