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

export function cancelBackup(...tenants: readonly string[]): Command {
  return { kind: 'cancel-backup', tenants }
}
