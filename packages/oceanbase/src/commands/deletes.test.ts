import { describe, expect, it } from 'vitest'
import { RefusedValue } from '../refused-value.ts'
import {
  cancelDeleteCluster,
  cancelDeleteOwn,
  cancelDeleteTenants,
  deleteArchivePiecesOwn,
  deleteArchivePiecesTenant,
  deleteBackupSetsOwn,
  deleteBackupSetsTenant,
  deleteObsoleteOwn,
  deleteObsoleteTenants,
} from './delete-backup.ts'
import {
  addDeletePolicyOwn,
  addDeletePolicyTenant,
  dropDeletePolicyOwn,
  dropDeletePolicyTenant,
  isRecoveryWindow,
} from './delete-policy.ts'

const tenant = 'crm'

it.each([
  [
    addDeletePolicyTenant({ tenant, window: '7d' }),
    "ALTER SYSTEM ADD DELETE BACKUP POLICY = 'default' RECOVERY_WINDOW = '7d' TENANT = `crm`",
  ],
  [addDeletePolicyOwn({ window: '36h' }), "ALTER SYSTEM ADD DELETE BACKUP POLICY = 'default' RECOVERY_WINDOW = '36h'"],
  [dropDeletePolicyTenant({ tenant }), "ALTER SYSTEM DROP DELETE BACKUP POLICY = 'default' TENANT = `crm`"],
  [dropDeletePolicyOwn({ policy: 'log_only' }), "ALTER SYSTEM DROP DELETE BACKUP POLICY = 'log_only'"],
  [deleteObsoleteTenants({ tenants: ['a', 'b'] }), 'ALTER SYSTEM DELETE OBSOLETE BACKUP TENANT = `a`, `b`'],
  [deleteObsoleteOwn(), 'ALTER SYSTEM DELETE OBSOLETE BACKUP'],
  [deleteBackupSetsTenant({ tenant, ids: ['3', '4'] }), 'ALTER SYSTEM DELETE BACKUPSET 3, 4 TENANT = `crm`'],
  [deleteBackupSetsOwn({ ids: ['3'] }), 'ALTER SYSTEM DELETE BACKUPSET 3'],
  [deleteArchivePiecesTenant({ tenant, ids: ['1'] }), 'ALTER SYSTEM DELETE ARCHIVELOG_PIECE 1 TENANT = `crm`'],
  [deleteArchivePiecesOwn({ ids: ['1', '2'] }), 'ALTER SYSTEM DELETE ARCHIVELOG_PIECE 1, 2'],
  [cancelDeleteTenants({ tenants: ['a'] }), 'ALTER SYSTEM CANCEL DELETE BACKUP TENANT = `a`'],
  [cancelDeleteCluster(), 'ALTER SYSTEM CANCEL DELETE BACKUP'],
  [cancelDeleteOwn(), 'ALTER SYSTEM CANCEL DELETE BACKUP'],
])('%s', ({ text, masked }, expected) => {
  expect(text).toBe(expected)
  expect(masked).toBe(expected)
})

describe('a recovery window', () => {
  it.each(['1d', '7d', '36h', '999999d'])('%s', (window) => expect(isRecoveryWindow(window)).toBe(true))
  it.each(['', '0d', '7', '7D', '7 d', '-1d', '1m', "7d'", '１d', '1234567d'])('not %j', (window) => {
    expect(isRecoveryWindow(window)).toBe(false)
    expect(() => addDeletePolicyOwn({ window })).toThrow(RefusedValue)
  })
})

it.each([[[]], [['1', '1']], [['-1']], [['1e3']], [['18446744073709551616']]])('no statement deletes %j', (ids) => {
  expect(() => deleteBackupSetsOwn({ ids })).toThrow(RefusedValue)
  expect(() => deleteArchivePiecesTenant({ tenant, ids })).toThrow(RefusedValue)
})
