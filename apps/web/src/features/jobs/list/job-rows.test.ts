import { describe, expect, it } from 'vitest'
import { backupJob } from '../../../testing/backup-job.ts'
import { jobRows } from './job-rows.ts'

const parent = backupJob({ tenantId: 1, tenantName: 'sys', jobId: '418', isParent: true })
const child = (tenantId: number, jobId: string) => backupJob({ tenantId, jobId, parent: { tenantId: 1, jobId: '418' } })
const lone = backupJob({ tenantId: 1006, jobId: '9' })
const jobs = [lone, child(1002, '3'), child(1004, '5'), parent, backupJob({ tenantId: 1008, jobId: '1' })]
const open = () => false

describe('jobRows', () => {
  it('puts children under their parent, where the first of the family stands', () => {
    expect(jobRows(jobs, '-startedAt', open).map((row) => [row.key, row.role])).toEqual([
      ['1006-9', 'single'],
      ['1-418', 'parent'],
      ['1002-3', 'child'],
      ['1004-5', 'child'],
      ['1008-1', 'single'],
    ])
  })

  it('folds a family away and still counts it', () => {
    const rows = jobRows(jobs, '-startedAt', (key) => key === '1-418')
    expect(rows.map((row) => row.key)).toEqual(['1006-9', '1-418', '1008-1'])
    expect(rows[1]?.children).toHaveLength(2)
  })

  it('leaves a child alone whose parent is not in the list', () => {
    expect(jobRows([child(1002, '3')], '-startedAt', open)).toMatchObject([{ role: 'single' }])
  })

  it('does not group in an order that is not of time', () => {
    expect(jobRows(jobs, '-duration', open).map((row) => row.key)).toEqual(
      jobs.map((job) => `${job.tenantId}-${job.jobId}`),
    )
  })

  it('loses and doubles no job', () => {
    const keys = jobRows([...jobs].reverse(), 'startedAt', open).map((row) => row.key)
    expect(new Set(keys).size).toBe(jobs.length)
    expect(keys).toHaveLength(jobs.length)
  })
})
