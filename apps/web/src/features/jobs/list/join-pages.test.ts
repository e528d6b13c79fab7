import { expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { joinPages } from './join-pages.ts'

const job = (jobId: string, over = {}) => backupJob({ jobId, ...over })

it('keeps the order of the pages and takes each job as it is newest', () => {
  const joined = joinPages([
    [job('5'), job('4', { state: 'completed' })],
    [job('4', { state: 'running' }), job('3')],
    [job('3'), job('2')],
  ])
  expect(joined.map(({ jobId }) => jobId)).toEqual(['5', '4', '3', '2'])
  expect(joined[1]?.state).toBe('completed')
})

it('tells jobs of two tenants apart that have the same id', () => {
  expect(joinPages([[job('1'), job('1', { tenantId: 1004 })]])).toHaveLength(2)
})
