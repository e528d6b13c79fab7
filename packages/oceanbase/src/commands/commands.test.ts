import { describe, expect, it } from 'vitest'
import { RefusedValue } from '../refused-value.ts'
import { secretMaker } from '../secret.ts'
import { buildAccessInfo } from '../storage-uri/access-info.ts'
import { buildArchiveDest } from '../storage-uri/archive-dest.ts'
import { buildStorageUri } from '../storage-uri/build-storage-uri.ts'
import type { StorageParts } from '../storage-uri/parts.ts'
import { cancelBackupCluster, cancelBackupOwn, cancelBackupTenants } from './cancel-backup.ts'
import { changeExternalStorageDestOwn } from './change-external-storage-dest.ts'
import type { Command } from './command.ts'
import {
  archivelogCluster,
  archivelogOwn,
  archivelogTenants,
  noarchivelogCluster,
  noarchivelogOwn,
  noarchivelogTenants,
} from './set-archivelog.ts'
import {
  clearDataBackupDestOwn,
  clearDataBackupDestTenant,
  setDataBackupDestOwn,
  setDataBackupDestTenant,
} from './set-data-backup-dest.ts'
import { backupPasswordProblem, setEncryption } from './set-encryption.ts'
import {
  clearLogArchiveDestOwn,
  clearLogArchiveDestTenant,
  setLogArchiveDestOwn,
  setLogArchiveDestTenant,
} from './set-log-archive-dest.ts'
import { backupCluster, backupOwn, backupTenants } from './start-backup.ts'

const secret = secretMaker(new Uint8Array(32))

function uri(parts: StorageParts) {
  const built = buildStorageUri(parts)
  if (!built.ok) throw new Error(built.violations.map(({ message }) => message).join())
  return built.uri
}

function archive(binding: string | null, pieceSwitchInterval: string | null) {
  const built = buildArchiveDest({ location: nfs, binding, pieceSwitchInterval })
  if (!built.ok) throw new Error('not an archive destination')
  return built.dest
}

function accessInfo(accessId: string, accessKey: string) {
  const built = buildAccessInfo({ accessId: secret(accessId), accessKey: secret(accessKey) })
  if (!built.ok) throw new Error('no keys')
  return built.accessInfo
}

const nfs = uri({ scheme: 'file', path: '/data/nfs/backup/data' })
const oss = uri({
  scheme: 'oss',
  bucket: 'oceanbase-test-bucket',
  path: 'backup',
  host: 'xxx.aliyun-inc.com',
  accessId: secret('LTAI'),
  accessKey: secret('key'),
  deleteMode: 'delete',
})
const plain = { kind: 'full', plusArchivelog: false, description: null } as const
const all = { kind: 'incremental', plusArchivelog: true, description: "it's" } as const

const texts: readonly (readonly [Command, string])[] = [
  [
    setDataBackupDestTenant({ tenant: 'mysql_tenant', uri: nfs }),
    "ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///data/nfs/backup/data' TENANT = `mysql_tenant`",
  ],
  [setDataBackupDestOwn({ uri: nfs }), "ALTER SYSTEM SET DATA_BACKUP_DEST = 'file:///data/nfs/backup/data'"],
  [
    setDataBackupDestTenant({ tenant: 't', uri: oss }),
    "ALTER SYSTEM SET DATA_BACKUP_DEST = 'oss://oceanbase-test-bucket/backup?host=xxx.aliyun-inc.com&access_id=LTAI&access_key=key&delete_mode=delete' TENANT = `t`",
  ],
  [clearDataBackupDestTenant({ tenant: 't' }), "ALTER SYSTEM SET DATA_BACKUP_DEST = '' TENANT = `t`"],
  [clearDataBackupDestOwn(), "ALTER SYSTEM SET DATA_BACKUP_DEST = ''"],
  [
    setLogArchiveDestTenant({ tenant: 't', dest: archive('Mandatory', '7d') }),
    "ALTER SYSTEM SET LOG_ARCHIVE_DEST = 'LOCATION=file:///data/nfs/backup/data BINDING=Mandatory PIECE_SWITCH_INTERVAL=7d' TENANT = `t`",
  ],
  [
    setLogArchiveDestOwn({ dest: archive('Optional', '1d') }),
    "ALTER SYSTEM SET LOG_ARCHIVE_DEST = 'LOCATION=file:///data/nfs/backup/data BINDING=Optional PIECE_SWITCH_INTERVAL=1d'",
  ],
  [
    setLogArchiveDestOwn({ dest: archive(null, null) }),
    "ALTER SYSTEM SET LOG_ARCHIVE_DEST = 'LOCATION=file:///data/nfs/backup/data'",
  ],
  [clearLogArchiveDestTenant({ tenant: 't' }), "ALTER SYSTEM SET LOG_ARCHIVE_DEST = '' TENANT = `t`"],
  [clearLogArchiveDestOwn(), "ALTER SYSTEM SET LOG_ARCHIVE_DEST = ''"],
  [archivelogTenants({ tenants: ['a', 'b'] }), 'ALTER SYSTEM ARCHIVELOG TENANT = `a`, `b`'],
  [archivelogCluster(), 'ALTER SYSTEM ARCHIVELOG TENANT = ALL'],
  [archivelogOwn(), 'ALTER SYSTEM ARCHIVELOG'],
  [noarchivelogTenants({ tenants: ['a'] }), 'ALTER SYSTEM NOARCHIVELOG TENANT = `a`'],
  [noarchivelogCluster(), 'ALTER SYSTEM NOARCHIVELOG TENANT = ALL'],
  [noarchivelogOwn(), 'ALTER SYSTEM NOARCHIVELOG'],
  [backupCluster(plain), 'ALTER SYSTEM BACKUP DATABASE'],
  [backupCluster({ ...plain, plusArchivelog: true }), 'ALTER SYSTEM BACKUP DATABASE PLUS ARCHIVELOG'],
  [backupCluster({ ...plain, kind: 'incremental' }), 'ALTER SYSTEM BACKUP INCREMENTAL DATABASE'],
  [backupCluster(all), "ALTER SYSTEM BACKUP INCREMENTAL DATABASE PLUS ARCHIVELOG DESCRIPTION = 'it''s'"],
  [backupOwn({ ...plain, description: 'nightly' }), "ALTER SYSTEM BACKUP DATABASE DESCRIPTION = 'nightly'"],
  [backupTenants({ ...plain, tenants: ['a'] }), 'ALTER SYSTEM BACKUP TENANT = `a`'],
  [
    backupTenants({ ...all, tenants: ['a', 'b'] }),
    "ALTER SYSTEM BACKUP INCREMENTAL TENANT = `a`, `b` PLUS ARCHIVELOG DESCRIPTION = 'it''s'",
  ],
  [cancelBackupTenants({ tenants: ['a', 'b'] }), 'ALTER SYSTEM CANCEL BACKUP TENANT = `a`, `b`'],
  [cancelBackupCluster(), 'ALTER SYSTEM CANCEL BACKUP'],
  [cancelBackupOwn(), 'ALTER SYSTEM CANCEL BACKUP'],
  [setEncryption({ password: secret("it's") }), "SET ENCRYPTION ON IDENTIFIED BY 'it''s' ONLY"],
  [
    changeExternalStorageDestOwn({ path: 'oss://b/p?host=h', accessInfo: accessInfo('LTAI', 'k==') }),
    "ALTER SYSTEM CHANGE EXTERNAL_STORAGE_DEST PATH = 'oss://b/p?host=h' SET ACCESS_INFO = 'access_id=LTAI&access_key=k=='",
  ],
]

it.each(texts)('%# writes %s', (command, text) => expect(command.text).toBe(text))

describe('an empty or doubled list never means everybody', () => {
  const listed = [
    (tenants: readonly string[]) => backupTenants({ ...plain, tenants }),
    (tenants: readonly string[]) => cancelBackupTenants({ tenants }),
    (tenants: readonly string[]) => archivelogTenants({ tenants }),
    (tenants: readonly string[]) => noarchivelogTenants({ tenants }),
  ]
  it.each(listed)('%#', (build) => {
    expect(() => build([])).toThrow(RefusedValue)
    expect(() => build(['t', 't'])).toThrow(RefusedValue)
    expect(() => build(['all'])).toThrow(RefusedValue)
    expect(() => build(['t', 'SYS'])).toThrow(RefusedValue)
  })
})

describe('secrets', () => {
  const command = setDataBackupDestTenant({ tenant: 't', uri: oss })
  it('are in the text that is sent', () => expect(command.text).toContain('access_key=key'))
  it('are masked in what is shown', () =>
    expect(command.masked).toBe(
      "ALTER SYSTEM SET DATA_BACKUP_DEST = 'oss://oceanbase-test-bucket/backup?host=xxx.aliyun-inc.com&access_id=••••&access_key=••••&delete_mode=delete' TENANT = `t`",
    ))
  it('are masked where keys change, and a password', () => {
    const change = changeExternalStorageDestOwn({ path: 'oss://b/p?host=h', accessInfo: accessInfo('LTAI', 'k') })
    expect(change.masked).toContain("SET ACCESS_INFO = 'access_id=••••&access_key=••••'")
    expect(setEncryption({ password: secret('pw') }).masked).toBe("SET ENCRYPTION ON IDENTIFIED BY '••••' ONLY")
    expect(JSON.stringify([change, accessInfo('LTAI', 'k')])).not.toContain('LTAI')
  })
  it('do not appear in JSON', () => expect(JSON.stringify(command)).not.toContain('LTAI'))
})

it('refuses a description longer than OceanBase keeps', () => {
  expect(() => backupOwn({ ...plain, description: 'x'.repeat(2048) })).not.toThrow()
  expect(() => backupOwn({ ...plain, description: 'x'.repeat(2049) })).toThrow(RefusedValue)
})

it.each([
  ['', 'required'],
  ['pass\\word', 'forbidden-character'],
  ['line\nbreak', 'forbidden-character'],
  ['p'.repeat(513), 'too-long'],
  ["quote ' and 密码", null],
])('a password %# is %s', (password, problem) => {
  expect(backupPasswordProblem(password)).toBe(problem)
  const build = () => setEncryption({ password: secret(password) })
  if (problem === null) expect(build).not.toThrow()
  else expect(build).toThrow(RefusedValue)
})

it.each([
  ['', 'k', ['accessId required']],
  ['i', '', ['accessKey required']],
  ['i&access_key=x', 'k k', ['accessId forbidden-character', 'accessKey forbidden-character']],
  ['i', 'k'.repeat(245), ['accessKey too-long']],
])('keys %# are not put into a statement', (accessId, accessKey, faults) => {
  const built = buildAccessInfo({ accessId: secret(accessId), accessKey: secret(accessKey) })
  expect(built.ok ? [] : built.violations.map(({ field, code }) => `${field} ${code}`)).toEqual(faults)
})
