import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { backupSet } from '../../testing/backup-set.ts'
import { render } from '../../testing/render.tsx'
import { SetCharts } from './set-charts.tsx'

const sets = [
  backupSet({
    backupSetId: '2',
    backupType: 'incremental',
    outputBytes: 2 ** 29,
    startedAt: '2025-11-20T12:00:00Z',
    endedAt: '2025-11-20T12:10:00Z',
  }),
  backupSet({ backupSetId: '1' }),
]

it('says in words what it draws', async () => {
  await render(<SetCharts sets={sets} />)
  const sizes = within(screen.getByRole('figure', { name: 'Written per backup set' }))
  expect(sizes.getByText('2 backup sets, between 512.0 MiB and 1.00 GiB; half of them under 768.0 MiB')).toBeDefined()
  const durations = within(screen.getByRole('figure', { name: 'Duration per backup set' }))
  expect(durations.getByText(/^2 backup sets, between 10 m 00 s and 1 h 00 m/)).toBeDefined()
})

it('draws a mark for each set', async () => {
  const { container } = await render(<SetCharts sets={sets} />)
  await screen.findAllByText('0 B')
  expect(container.querySelectorAll('.plot-full path')).toHaveLength(2)
  expect(container.querySelectorAll('.plot-incremental path')).toHaveLength(2)
})

it('is a table too', async () => {
  await render(<SetCharts sets={sets} />)
  await userEvent.click(screen.getByText('As a table'))
  const rows = within(screen.getByRole('table', { name: 'Sizes and durations' })).getAllByRole('row')
  expect(rows.map((row) => row.textContent)).toEqual([
    'SetTypeStartedWrittenDuration',
    '2incremental20 Nov 12:00:00512.0 MiB10 m 00 s',
    '1full20 Nov 10:00:001.00 GiB1 h 00 m',
  ])
})

it('says that there is nothing to draw', async () => {
  await render(<SetCharts sets={[backupSet({ usable: false })]} />)
  expect(screen.getByText('No usable backup set yet, so there is nothing to draw.')).toBeDefined()
})
