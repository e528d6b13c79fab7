import { expect, it } from 'vitest'
import { type ActForm, confirmationOf, descriptionBytes, formOf, isTouched, toRequest } from './act-form.ts'
import type { ActDraft } from './operation-draft.ts'

const sys = { as: 'sys' } as const
const own = { as: 'tenant', tenantId: 1004, tenantName: 't2' } as const
const backup = formOf({ kind: 'start-backup', tenantIds: [1002, 1004] })

it('names tenants from sys, and itself from a tenant’s own login', () => {
  expect(toRequest({ ...backup, description: 'nightly', plusArchivelog: true }, sys)).toEqual({
    kind: 'start-backup',
    scope: { by: 'tenants', tenantIds: [1002, 1004] },
    backupType: 'full',
    plusArchivelog: true,
    description: 'nightly',
  })
  expect(toRequest(formOf({ kind: 'start-archiving' }), own)).toEqual({ kind: 'start-archiving', scope: { by: 'own' } })
  expect(toRequest(formOf({ kind: 'clear-destination', destination: 'archive' }), own)).toEqual({
    kind: 'clear-destination',
    destination: 'archive',
    tenantIds: [1004],
  })
})

it('asks nothing while nobody is named: an empty list is never everybody', () => {
  for (const kind of ['start-backup', 'cancel-backup', 'stop-archiving', 'clear-destination'] as const) {
    expect(toRequest(formOf({ kind }), sys)).toBeNull()
  }
})

it('takes the whole cluster only where the act can', () => {
  expect(toRequest(formOf({ kind: 'cancel-backup', wholeCluster: true }), sys)).toEqual({
    kind: 'cancel-backup',
    scope: { by: 'cluster' },
  })
  expect(formOf({ kind: 'restart-archiving', wholeCluster: true }).wholeCluster).toBe(false)
})

it.each([
  [{ kind: 'start-backup' }, 'none'],
  [{ kind: 'start-backup', wholeCluster: true }, 'tick'],
  [{ kind: 'start-archiving' }, 'none'],
  [{ kind: 'stop-archiving' }, 'tick'],
  [{ kind: 'stop-archiving', wholeCluster: true }, 'type-cluster'],
  [{ kind: 'cancel-backup' }, 'none'],
  [{ kind: 'cancel-backup', wholeCluster: true }, 'type-cluster'],
  [{ kind: 'clear-destination' }, 'tick'],
] as const satisfies readonly (readonly [ActDraft, string])[])('%j is confirmed by: %s', (draft, confirmation) => {
  expect(confirmationOf(formOf(draft))).toBe(confirmation)
})

it('counts bytes, not characters', () => {
  expect(descriptionBytes('备份 ok')).toBe(9)
})

it.each<[string, Partial<ActForm>, boolean]>([
  ['nothing', {}, false],
  ['a choice that is made again in a click', { backupType: 'incremental' }, false],
  ['words', { description: 'x' }, true],
  ['another tenant', { tenantIds: [1002, 1004, 1006] }, true],
  ['a tenant left out', { tenantIds: [1002] }, true],
])('closing after changing %s loses something: %j %s', (_name, change, touched) => {
  expect(isTouched({ ...backup, ...change }, { kind: 'start-backup', tenantIds: [1002, 1004] })).toBe(touched)
})
