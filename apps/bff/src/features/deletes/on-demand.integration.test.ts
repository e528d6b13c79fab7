import type { DeleteJobList, Operation } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { openConsole } from '../../testing/console.ts'

const CRM = 1006
const outcomes = ({ steps }: Operation) => steps.map(({ outcome, settlement }) => `${outcome} ${settlement}`)

it('on 4.6 what is obsolete is deleted on demand, and settled by a job that may have come and gone; named sets are held up', async () => {
  const console = await openConsole({ scenario: 'demo', speed: 1, version: '4.6.0' })
  const obsolete = await console.act({ kind: 'delete-obsolete', tenantIds: [CRM] })
  expect(outcomes(obsolete)).toEqual(['accepted seen'])
  const kept = await console.plan({ kind: 'delete-sets', tenantId: CRM, setIds: ['1'] })
  expect(kept.steps[0]?.blockers.length).toBeGreaterThan(0)
  const list = (await console.get(`/clusters/demo/delete-jobs?tenants=${CRM}`)).body.data as DeleteJobList
  expect(list.jobs.some(({ deletes, startedBy }) => deletes === 'obsolete' && startedBy === 'sys')).toBe(true)
})
