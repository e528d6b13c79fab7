import type { BackupCommand, Command } from '../../sql/commands/command.ts'

export function set(name: string, value: string, tenant: string | null = null): Command {
  return { kind: 'set', items: [{ name, value, tenant }] }
}

export function archivelog(...tenants: readonly string[]): Command {
  return { kind: 'archivelog', on: true, tenants }
}

export function noArchivelog(...tenants: readonly string[]): Command {
  return { kind: 'archivelog', on: false, tenants }
}

type Options = Partial<Omit<BackupCommand, 'kind'>>

export function backupDatabase(options: Options = {}): BackupCommand {
  return {
    kind: 'backup',
    incremental: false,
    database: true,
    tenants: [],
    to: null,
    plusArchivelog: false,
    description: '',
    ...options,
  }
}

export function backupTenants(tenants: readonly string[], options: Options = {}): BackupCommand {
  return backupDatabase({ ...options, database: false, tenants })
}

export function addPolicy(recoveryWindow: string, ...tenants: readonly string[]): Command {
  return { kind: 'add-delete-policy', policy: 'default', recoveryWindow, redundancy: null, tenants }
}

export function dropPolicy(...tenants: readonly string[]): Command {
  return { kind: 'drop-delete-policy', policy: 'default', tenants }
}

export function deleteSets(ids: readonly number[], ...tenants: readonly string[]): Command {
  return { kind: 'delete', what: 'set', ids: ids.map(BigInt), tenants }
}

export function deletePieces(ids: readonly number[], ...tenants: readonly string[]): Command {
  return { kind: 'delete', what: 'piece', ids: ids.map(BigInt), tenants }
}

export function deleteObsolete(...tenants: readonly string[]): Command {
  return { kind: 'delete', what: 'obsolete', ids: [], tenants }
}

export function cancelDelete(...tenants: readonly string[]): Command {
  return { kind: 'cancel-delete', tenants }
}

export function cancelBackup(...tenants: readonly string[]): Command {
  return { kind: 'cancel-backup', tenants }
}
