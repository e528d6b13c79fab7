export { cancelBackupCluster, cancelBackupOwn, cancelBackupTenants } from './commands/cancel-backup.ts'
export { type Command, MAX_DESCRIPTION_BYTES } from './commands/command.ts'
export {
  archivelogCluster,
  archivelogOwn,
  archivelogTenants,
  noarchivelogCluster,
  noarchivelogOwn,
  noarchivelogTenants,
} from './commands/set-archivelog.ts'
export {
  clearDataBackupDestOwn,
  clearDataBackupDestTenant,
  setDataBackupDestOwn,
  setDataBackupDestTenant,
} from './commands/set-data-backup-dest.ts'
export {
  clearLogArchiveDestOwn,
  clearLogArchiveDestTenant,
  setLogArchiveDestOwn,
  setLogArchiveDestTenant,
} from './commands/set-log-archive-dest.ts'
export {
  type BackupOptions,
  type BackupTenants,
  backupCluster,
  backupOwn,
  backupTenants,
} from './commands/start-backup.ts'
export { hasShape, tokenKinds } from './lexer.ts'
export {
  byteLength,
  type QuotedName,
  type QuotedText,
  quoteName,
  quoteText,
  type Sql,
  type Statement,
  sql,
  tenantNameProblem,
  textProblem,
  uint64,
} from './literal.ts'
export { type RefusalCode, RefusedValue } from './refused-value.ts'
export * from './scn.ts'
export { scrub } from './scrub.ts'
export { type MakeSecret, Secret, secretMaker } from './secret.ts'
export { type ArchiveDest, type ArchiveDestParts, buildArchiveDest } from './storage-uri/archive-dest.ts'
export { buildStorageUri } from './storage-uri/build-storage-uri.ts'
export type { DestinationUri, StorageScheme } from './storage-uri/destination-uri.ts'
export { MASK, maskUri } from './storage-uri/mask-uri.ts'
export { parseStorageUri } from './storage-uri/parse-storage-uri.ts'
export type { CosParts, FileParts, ObjectParts, OssParts, StorageParts } from './storage-uri/parts.ts'
export type { Checked, Violation, ViolationCode } from './storage-uri/violation.ts'
