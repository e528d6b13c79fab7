import { expect, it } from 'vitest'
import { placePath } from './place.ts'

it.each([
  [{ page: 'overview' }, false, '/clusters/demo/overview'],
  [{ page: 'jobs', search: { states: 'failed' } }, true, '/e/clusters/demo/jobs'],
  [
    { page: 'job', tenantId: 1002, jobId: '18446744073709551615' },
    false,
    '/clusters/demo/jobs/1002/18446744073709551615',
  ],
  [{ page: 'tenant', tenantId: 1002 }, true, '/e/clusters/demo/tenants/1002'],
] as const)('%j, framed %s, is at %s', (place, framed, path) => {
  expect(placePath('demo', place, framed)).toBe(path)
})
