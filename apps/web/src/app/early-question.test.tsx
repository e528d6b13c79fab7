import { waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import page from '../../index.html?raw'
import { JobList } from '../features/jobs/job-list.tsx'
import { OperationContext } from '../operations/operation-context.ts'
import { render } from '../testing/render.tsx'

it('asks in the HTML exactly what the job list asks first', async () => {
  const [, early] = /\/jobs(\?[^`]+)`/.exec(page) ?? []
  const { sent } = await render(
    <OperationContext value={{ open: () => {} }}>
      <JobList />
    </OperationContext>,
    { at: 'jobs' },
  )
  await waitFor(() => expect(sent.map(({ path }) => path)).toContain(`/clusters/demo/jobs${early}`))
})
