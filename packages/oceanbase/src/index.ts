export { CAPABILITIES, type Capability, can, type Missing, missing, missingOf } from './capabilities.ts'
export { cancelBackupCluster, cancelBackupOwn, cancelBackupTenants } from './commands/cancel-backup.ts'
export { changeExternalStorageDestOwn } from './commands/change-external-storage-dest.ts'
export { type Command, MAX_DESCRIPTION_BYTES } from './commands/command.ts'
export {
  cancelDeleteCluster,
  cancelDeleteOwn,
  cancelDeleteTenants,
  deleteArchivePiecesOwn,
  deleteArchivePiecesTenant,
  deleteBackupSetsOwn,
  deleteBackupSetsTenant,
  deleteObsoleteOwn,
  deleteObsoleteTenants,
} from './commands/delete-backup.ts'
export {
  addDeletePolicyOwn,
  addDeletePolicyTenant,
  dropDeletePolicyOwn,
  dropDeletePolicyTenant,
  isRecoveryWindow,
} from './commands/delete-policy.ts'
export { isRestorableName, isRestoreOption, type RestoreTenant, restoreTenant } from './commands/restore.ts'
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
export { backupPasswordProblem, setEncryption } from './commands/set-encryption.ts'
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
export { describeErrno, describeResult, meansNotDone, type ObErrorMeaning } from './errors.ts'
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
export { columnsOf, describeView } from './queries/describe-view.ts'
export { killQuery } from './queries/kill-query.ts'
export {
  type PieceKey,
  type RoundKey,
  readArchivePieces,
  readArchiveRoundSummary,
  readArchiveRounds,
} from './queries/read-archive.ts'
export { readArchiveLagTargets } from './queries/read-archive-lag-targets.ts'
export {
  type JobKey,
  readBackupJobHistory,
  readBackupJobHistoryOf,
  readBackupJobs,
  readNewBackupJobHistory,
} from './queries/read-backup-jobs.ts'
export { readBackupSets, type SetKey } from './queries/read-backup-sets.ts'
export {
  readBackupTaskHistory,
  readBackupTaskHistoryOf,
  readBackupTasks,
  type TaskKey,
} from './queries/read-backup-tasks.ts'
export {
  type DeleteJobsSince,
  readDeleteJobHistory,
  readDeleteJobs,
  readDeleteTaskHistoryOf,
  readDeleteTasks,
  readNewDeleteJobHistory,
} from './queries/read-delete-jobs.ts'
export { readDeletePolicies } from './queries/read-delete-policies.ts'
export { readArchiveDestinations, readDataDestinations } from './queries/read-destinations.ts'
export { NowRow, readNow } from './queries/read-now.ts'
export { readStoredKeys } from './queries/read-stored-keys.ts'
export { readTenants } from './queries/read-tenants.ts'
export type { ReadOptions } from './queries/select.ts'
export {
  askProduct,
  meansOtherServer,
  ProductRow,
  type SessionFault,
  SessionGuardRow,
  sessionFaults,
  sessionGuard,
  sessionSetup,
  setQueryTimeout,
} from './queries/session.ts'
export type { LogCoverage, LogGap, LogGapCause, LogSpan } from './recovery/log-coverage.ts'
export {
  type NamedPiece,
  type NamedSet,
  type NotDeleted,
  whyPiecesStay,
  whySetsStay,
} from './recovery/named-deletes.ts'
export {
  type Deletable,
  type DeletablePiece,
  type DeletableSet,
  type Obsolete,
  obsoleteAt,
} from './recovery/obsolete.ts'
export { planRestore, type RestorePlan, type UnrestorableCause } from './recovery/plan-restore.ts'
export type { RecoveryFacts, RecoveryPiece, RecoveryRound, RecoverySet } from './recovery/recovery-facts.ts'
export { recoveryWindowMs } from './recovery/recovery-window.ts'
export {
  covers,
  type HoleCause,
  type Recovery,
  type RestorableHole,
  type RestorableRange,
  type RestorePoint,
  recoveryOf,
} from './recovery/restorable-ranges.ts'
export { type RefusalCode, RefusedValue } from './refused-value.ts'
export * from './scn.ts'
export { scrub } from './scrub.ts'
export { type MakeSecret, Secret, secretMaker } from './secret.ts'
export { type AccessInfo, buildAccessInfo } from './storage-uri/access-info.ts'
export { type ArchiveDest, type ArchiveDestParts, buildArchiveDest } from './storage-uri/archive-dest.ts'
export { buildStorageUri } from './storage-uri/build-storage-uri.ts'
export type { DestinationUri, StorageScheme } from './storage-uri/destination-uri.ts'
export { MASK, maskUri } from './storage-uri/mask-uri.ts'
export { parseStorageUri } from './storage-uri/parse-storage-uri.ts'
export type { FileParts, ObjectParts, ObjectScheme, StorageParts } from './storage-uri/parts.ts'
export type { Checked, Violation, ViolationCode } from './storage-uri/violation.ts'
export { compareObVersions, isAtLeast, type ObVersion, parseObVersion } from './version.ts'
export { ARCHIVE_DEST, ARCHIVE_DEST_NAMES } from './views/archive-dest.ts'
export { ARCHIVE_ROUND_STATUSES, ARCHIVELOG } from './views/archivelog.ts'
export { ARCHIVE_PIECE_STATUSES, ARCHIVELOG_PIECE_FILES } from './views/archivelog-piece-files.ts'
export { ARCHIVELOG_SUMMARY } from './views/archivelog-summary.ts'
export { BACKUP_DELETE_JOB_HISTORY, BACKUP_DELETE_JOBS, DELETE_JOB_TYPES } from './views/backup-delete-jobs.ts'
export { BACKUP_DELETE_POLICY } from './views/backup-delete-policy.ts'
export { BACKUP_DELETE_TASK_HISTORY, BACKUP_DELETE_TASKS, DELETE_TASK_TYPES } from './views/backup-delete-tasks.ts'
export { BACKUP_JOB_HISTORY } from './views/backup-job-history.ts'
export {
  BACKUP_JOB_STATUSES,
  BACKUP_JOBS,
  BACKUP_TYPES,
  JOB_LEVELS,
  TERMINAL_BACKUP_JOB_STATUSES,
} from './views/backup-jobs.ts'
export { BACKUP_PARAMETER } from './views/backup-parameter.ts'
export { BACKUP_SET_FILES, BACKUP_SET_STATUSES, FILE_STATUSES } from './views/backup-set-files.ts'
export { BACKUP_STORAGE_INFO } from './views/backup-storage-info.ts'
export { BACKUP_TASK_HISTORY } from './views/backup-task-history.ts'
export { BACKUP_TASK_STATUSES, BACKUP_TASKS } from './views/backup-tasks.ts'
export { PARAMETERS } from './views/parameters.ts'
export { LOG_MODES, TENANT_ROLES, TENANT_TYPES, TENANTS } from './views/tenants.ts'
export type { Context, RowOf, View } from './views/view.ts'
