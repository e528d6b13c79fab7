import { CAPABILITIES } from '@tidemark/contract'
import { CAPABILITIES as OF_OCEANBASE } from '@tidemark/oceanbase'
import { expect, it } from 'vitest'
import { missingCapabilities, versionBlockers } from './version-gate.ts'

it('the contract tells what OceanBase knows', () => expect(CAPABILITIES).toEqual(OF_OCEANBASE))

it('says what is needed and what runs', () => {
  expect(versionBlockers({ version: '4.3.5.5' }, 'validate')).toEqual([
    { code: 'needs-version', tenantId: null, params: { needs: '4.6.0.0', runs: '4.3.5.5' } },
  ])
  expect(versionBlockers({ version: '4.6.0.0' }, 'validate')).toEqual([])
})

it('a version that is no version says so', () => {
  expect(versionBlockers({ version: 'trunk' }, 'validate')).toEqual([
    { code: 'version-unknown', tenantId: null, params: { needs: '4.6.0.0' } },
  ])
})

it('lists what a version lacks', () => {
  expect(missingCapabilities({ version: '4.4.2.1' })).toEqual([{ capability: 'validate', needs: '4.6.0.0' }])
})
