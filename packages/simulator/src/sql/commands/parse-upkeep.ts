import type { Command } from './command.ts'
import type { CommandReader } from './command-reader.ts'
import { copyNumber } from './parse-backup.ts'
import { description, tenantList } from './parse-clauses.ts'

/** What follows `ALTER SYSTEM ADD`. */
export function parseAddPolicy(reader: CommandReader): Command {
  const policy = policyName(reader)
  const recoveryWindow = reader.clause('RECOVERY_WINDOW') ? reader.string() : null
  const redundancy = reader.clause('REDUNDANCY') ? reader.integer() : null
  if (reader.clause('BACKUP_COPIES')) reader.integer()
  return { kind: 'add-delete-policy', policy, recoveryWindow, redundancy, tenants: tenantList(reader) }
}

/** What follows `ALTER SYSTEM DROP`. */
export function parseDropPolicy(reader: CommandReader): Command {
  return { kind: 'drop-delete-policy', policy: policyName(reader), tenants: tenantList(reader) }
}

function policyName(reader: CommandReader): string {
  reader.expect('DELETE', 'BACKUP', 'POLICY')
  reader.accept('=')
  return reader.string()
}

/** What follows `ALTER SYSTEM DELETE`, in the forms of 4.0 to 4.3.5. */
export function parseDelete(reader: CommandReader): Command {
  const what = deleted(reader)
  const tenants = tenantList(reader)
  description(reader)
  return { kind: 'delete', what, tenants }
}

function deleted(reader: CommandReader): 'set' | 'piece' | 'obsolete' {
  if (reader.accept('OBSOLETE')) {
    reader.expect('BACKUP')
    return 'obsolete'
  }
  const what = reader.accept('BACKUPSET') ? 'set' : 'piece'
  if (what === 'piece') reader.expect('BACKUPPIECE')
  reader.integer()
  copyNumber(reader)
  return what
}

/** What follows `ALTER SYSTEM VALIDATE`, in the forms of 4.0 to 4.4. */
export function parseValidate(reader: CommandReader): Command {
  if (reader.accept('BACKUPSET')) reader.integer()
  else reader.expect('DATABASE')
  copyNumber(reader)
  return { kind: 'validate' }
}

/** What follows `ALTER SYSTEM {ALTER|CHANGE|MODIFY}`. */
export function parseExternalStorage(reader: CommandReader): Command {
  reader.expect('EXTERNAL_STORAGE_DEST', 'PATH')
  reader.accept('=')
  const path = reader.string()
  reader.accept('SET')
  const accessInfo = reader.clause('ACCESS_INFO') ? reader.string() : null
  if (reader.clause('ATTRIBUTE')) reader.string()
  return { kind: 'external-storage', path, accessInfo }
}
