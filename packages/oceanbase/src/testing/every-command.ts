import { cancelBackupCluster, cancelBackupOwn, cancelBackupTenants } from '../commands/cancel-backup.ts'
import { changeExternalStorageDestOwn } from '../commands/change-external-storage-dest.ts'
import type { Command } from '../commands/command.ts'
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
} from '../commands/delete-backup.ts'
import {
  addDeletePolicyOwn,
  addDeletePolicyTenant,
  dropDeletePolicyOwn,
  dropDeletePolicyTenant,
} from '../commands/delete-policy.ts'
import {
  archivelogCluster,
  archivelogOwn,
  archivelogTenants,
  noarchivelogCluster,
  noarchivelogOwn,
  noarchivelogTenants,
} from '../commands/set-archivelog.ts'
import {
  clearDataBackupDestOwn,
  clearDataBackupDestTenant,
  setDataBackupDestOwn,
  setDataBackupDestTenant,
} from '../commands/set-data-backup-dest.ts'
import { setEncryption } from '../commands/set-encryption.ts'
import {
  clearLogArchiveDestOwn,
  clearLogArchiveDestTenant,
  setLogArchiveDestOwn,
  setLogArchiveDestTenant,
} from '../commands/set-log-archive-dest.ts'
import { type BackupOptions, backupCluster, backupOwn, backupTenants } from '../commands/start-backup.ts'
import { secretMaker } from '../secret.ts'
import { buildAccessInfo } from '../storage-uri/access-info.ts'
import { buildArchiveDest } from '../storage-uri/archive-dest.ts'
import { buildStorageUri } from '../storage-uri/build-storage-uri.ts'
import type { DestinationUri } from '../storage-uri/destination-uri.ts'
import type { StorageParts } from '../storage-uri/parts.ts'

const TENANTS = ['mysql_tenant', 'T$2', '_all']

/** Every statement the builders can make: kind × login × option. */
export function everyCommand(): readonly Command[] {
  return [...backups(), ...cancels(), ...switches(), ...destinations(), ...encryptions(), ...deletes()]
}

function backups(): Command[] {
  const options: BackupOptions[] = (['full', 'incremental'] as const).flatMap((kind) =>
    [true, false].flatMap((plusArchivelog) =>
      [null, 'nightly [td:01KAJK2M7H3F8PWQ6XDYBRS4TC]', "it's 备份; -- ? /* x */"].map((description) => ({
        kind,
        plusArchivelog,
        description,
      })),
    ),
  )
  return options.flatMap((option) => [
    backupCluster(option),
    backupOwn(option),
    backupTenants({ ...option, tenants: TENANTS }),
    backupTenants({ ...option, tenants: ['t'] }),
  ])
}

function cancels(): Command[] {
  return [cancelBackupCluster(), cancelBackupOwn(), cancelBackupTenants({ tenants: TENANTS })]
}

function switches(): Command[] {
  const tenants = TENANTS
  return [
    ...[archivelogCluster(), archivelogOwn(), archivelogTenants({ tenants })],
    ...[noarchivelogCluster(), noarchivelogOwn(), noarchivelogTenants({ tenants })],
  ]
}

function destinations(): Command[] {
  const tenant = 'mysql_tenant'
  const perUri = storages().flatMap((uri) => [
    setDataBackupDestTenant({ tenant, uri }),
    setDataBackupDestOwn({ uri }),
    ...archives(uri).flatMap((dest) => [setLogArchiveDestTenant({ tenant, dest }), setLogArchiveDestOwn({ dest })]),
  ])
  const clears = [clearDataBackupDestTenant({ tenant }), clearDataBackupDestOwn()]
  return [...perUri, ...clears, clearLogArchiveDestTenant({ tenant }), clearLogArchiveDestOwn()]
}

function deletes(): Command[] {
  const tenant = 'mysql_tenant'
  return [
    ...['7d', '36h'].flatMap((window) => [addDeletePolicyTenant({ tenant, window }), addDeletePolicyOwn({ window })]),
    ...[dropDeletePolicyTenant({ tenant }), dropDeletePolicyOwn({ policy: 'log_only' })],
    ...[deleteObsoleteTenants({ tenants: TENANTS }), deleteObsoleteOwn()],
    ...[cancelDeleteCluster(), cancelDeleteOwn(), cancelDeleteTenants({ tenants: TENANTS })],
    ...[deleteBackupSetsTenant({ tenant, ids: ['7'] }), deleteBackupSetsOwn({ ids: ['7'] })],
  ]
}

/**
 * Statements that the packed parser of the developer tools does not know: those of 4.4.2 and later, and the change of
 * keys, which the server's own grammar takes and the simulator's parser judges.
 */
export function everyNewerCommand(): readonly Command[] {
  const tenant = 'mysql_tenant'
  const ids = ['7', '18446744073709551615']
  return [
    ...[deleteBackupSetsTenant({ tenant, ids }), deleteBackupSetsOwn({ ids })],
    ...[deleteArchivePiecesTenant({ tenant, ids }), deleteArchivePiecesOwn({ ids })],
    ...keyChanges(),
  ]
}

function storages(): DestinationUri[] {
  const secret = secretMaker(new Uint8Array(32))
  const keys = { accessId: secret('AKID'), accessKey: secret('Zm9v+/=') }
  const bucket = { bucket: 'b-1', path: 'a/b', host: 'h.example.com', ...keys }
  const full = { ...bucket, deleteMode: 'tagging', checksumType: 'md5', maxIops: '100', maxBandwidth: '10M' }
  const role = { accessId: null, accessKey: null, externalId: secret('e') }
  const parts: StorageParts[] = [
    { scheme: 'file', path: '/data/nfs/备份' },
    { scheme: 'oss', ...bucket },
    { scheme: 'oss', ...full, enableWorm: 'true' },
    { scheme: 'cos', ...bucket, appid: '1250000000' },
    { scheme: 'cos', ...full, appid: '1250000000' },
    { scheme: 's3', ...full, s3Region: 'r', checksumType: 'crc32', addressingModel: 'path_style', zone: 'z1,z2;z3' },
    { scheme: 's3', ...full, ...role, roleArn: secret('arn:aws:iam::1:role/x'), s3Region: 'r' },
    { scheme: 'azblob', ...bucket, idc: 'i1' },
    { scheme: 'file', path: '/data/nfs', region: 'r1' },
  ]
  return parts.flatMap((one) => {
    const built = buildStorageUri(one)
    return built.ok ? [built.uri] : []
  })
}

function archives(location: DestinationUri) {
  return [null, 'Optional', 'Mandatory'].flatMap((binding) =>
    [null, '1d', '7d'].flatMap((pieceSwitchInterval) => {
      const built = buildArchiveDest({ location, binding, pieceSwitchInterval })
      return built.ok ? [built.dest] : []
    }),
  )
}

function encryptions(): Command[] {
  const secret = secretMaker(new Uint8Array(32))
  return ["it's 1", '密码'].map((password) => setEncryption({ password: secret(password) }))
}

function keyChanges(): Command[] {
  const secret = secretMaker(new Uint8Array(32))
  const keys = buildAccessInfo({ accessId: secret('AKID'), accessKey: secret('Zm9v+/=') })
  const path = 's3://b-1/a?host=h'
  return keys.ok ? [changeExternalStorageDestOwn({ path, accessInfo: keys.accessInfo })] : []
}
