import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { useHeldBack } from './use-held-back.ts'

const job = (jobId: string) => backupJob({ jobId })
const ids = (jobs: readonly { jobId: string }[]) => jobs.map(({ jobId }) => jobId)

function hold(initial: readonly string[]) {
  return renderHook(({ jobs, listKey, reading }) => useHeldBack(jobs, { listKey, reading }), {
    initialProps: { jobs: initial.map(job), listKey: 'all', reading: true },
  })
}

it('holds newer jobs back while somebody reads, until they are let in', () => {
  const { result, rerender } = hold(['2', '1'])
  rerender({ jobs: ['3', '2', '1'].map(job), listKey: 'all', reading: true })
  expect(ids(result.current.jobs)).toEqual(['2', '1'])
  expect(result.current.newer).toBe(1)
  act(() => result.current.letIn())
  expect(ids(result.current.jobs)).toEqual(['3', '2', '1'])
  expect(result.current.newer).toBe(0)
})

it('holds nothing back of another list', () => {
  const { result, rerender } = hold(['2'])
  rerender({ jobs: ['3', '2'].map(job), listKey: 'failed', reading: true })
  expect(ids(result.current.jobs)).toEqual(['3', '2'])
})

it('lets them in when nobody reads', () => {
  const { result, rerender } = hold(['2'])
  rerender({ jobs: ['3', '2'].map(job), listKey: 'all', reading: false })
  expect(ids(result.current.jobs)).toEqual(['3', '2'])
})
