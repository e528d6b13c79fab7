import type { Command } from './command.ts'
import type { CommandReader } from './command-reader.ts'
import { description, tenantList, toPath } from './parse-clauses.ts'

/** What follows `ALTER SYSTEM BACKUP`. An empty list is legal grammar. */
export function parseBackup(reader: CommandReader): Command {
  if (reader.follows('KEY')) return parseBackupKey(reader)
  if (reader.accept('BACKUPSET') || reader.accept('BACKUPPIECE')) return parseBackupOfBackup(reader)
  if (reader.accept('CLUSTER')) {
    reader.expect('PARAMETERS')
    toPath(reader)
    return { kind: 'unused', prefix: null }
  }
  const incremental = reader.accept('INCREMENTAL')
  const database = reader.accept('DATABASE')
  const tenants = database ? [] : tenantList(reader)
  const to = toPath(reader)
  const plusArchivelog = reader.accept('PLUS')
  if (plusArchivelog) reader.expect('ARCHIVELOG')
  return { kind: 'backup', incremental, database, tenants, to, plusArchivelog, description: description(reader) }
}

/** A backup of backups, from before 4.0. */
function parseBackupOfBackup(reader: CommandReader): Command {
  if (!reader.accept('ALL')) reader.integer()
  if (reader.accept('NOT')) {
    reader.expect('BACKED', 'UP')
    reader.integer()
    reader.expect('TIMES')
  }
  tenantList(reader)
  if (reader.accept('BACKUP')) {
    reader.expect('TO')
    reader.string()
  }
  return { kind: 'unused', prefix: 'statement type' }
}

/** Keys are backed up by enterprise builds alone. */
function parseBackupKey(reader: CommandReader): Command {
  reader.expect('KEY')
  tenantList(reader)
  toPath(reader)
  if (reader.accept('ENCRYPTED')) {
    reader.expect('BY')
    reader.string()
  }
  return { kind: 'unused', prefix: null }
}

/** What follows `ALTER SYSTEM CANCEL`. */
export function parseCancel(reader: CommandReader): Command {
  if (reader.accept('ALL')) {
    reader.expect('BACKUP', 'FORCE')
    return { kind: 'unused', prefix: null }
  }
  if (reader.accept('DELETE')) {
    reader.expect('BACKUP')
    const tenants = tenantList(reader)
    description(reader)
    return { kind: 'cancel-delete', tenants }
  }
  if (reader.accept('VALIDATE')) {
    reader.integer()
    copyNumber(reader)
    return { kind: 'validate', request: null }
  }
  if (reader.accept('RESTORE')) return { kind: 'cancel-restore', name: reader.identifier() }
  reader.expect('BACKUP')
  if (reader.accept('BACKUPSET') || reader.accept('BACKUPPIECE')) return { kind: 'unused', prefix: 'statement type' }
  return { kind: 'cancel-backup', tenants: tenantList(reader) }
}

/** `[COPY n]`, from when there were several copies of a backup. */
export function copyNumber(reader: CommandReader): void {
  if (reader.accept('COPY')) reader.integer()
}
