import { TenantList, TenantPage } from '@tidemark/contract'
import { expect, it } from 'vitest'
import { backupSet, job, readyTenant, runningJob, snapshot } from '../../testing/snapshot.ts'
import { tenantList, tenantPage } from './read-model.ts'

it('lists tenants by name, with what runs in each', () => {
  const tenants = [readyTenant(1002, { tenantName: 'b' }), readyTenant(1004, { tenantName: 'a' })]
  const found = tenantList(snapshot({ tenants, jobs: [runningJob(), job({ jobId: '2' })] }))
  expect(found.tenants.map(({ tenant, runningJobs }) => [tenant.tenantName, runningJobs])).toEqual([
    ['a', 0],
    ['b', 1],
  ])
  expect(TenantList.safeParse(found).success).toBe(true)
})

it('tells what can be done now and, for the rest, why not', () => {
  const page = tenantPage(
    snapshot({ tenants: [readyTenant(1002, { sets: [backupSet()] })], jobs: [runningJob()] }),
    1002,
  )
  expect(
    page?.actions.map(({ kind, destinationKind, blockers }) => [
      kind,
      destinationKind,
      blockers.map(({ code }) => code),
    ]),
  ).toEqual([
    ['start-backup', null, []],
    ['cancel-backup', null, []],
    ['start-archiving', null, ['archive-already-on']],
    ['stop-archiving', null, []],
    ['restart-archiving', null, []],
    ['set-destination', 'data', ['job-rows-present']],
    ['set-destination', 'archive', ['archive-running']],
    ['clear-destination', 'data', ['job-rows-present']],
    ['clear-destination', 'archive', ['archive-running']],
    ['rotate-keys', 'data', ['needs-object-storage']],
    ['rotate-keys', 'archive', ['needs-object-storage']],
    ['set-delete-policy', null, []],
    ['drop-delete-policy', null, ['no-policy']],
    ['delete-obsolete', null, ['needs-version', 'no-policy']],
    ['delete-sets', null, ['needs-version']],
    ['delete-pieces', null, ['needs-version']],
    ['cancel-delete', null, ['no-delete-running']],
  ])
  expect(TenantPage.safeParse(page).success).toBe(true)
})

it('is null for a tenant nobody knows', () => {
  expect(tenantPage(snapshot(), 1002)).toBeNull()
})
