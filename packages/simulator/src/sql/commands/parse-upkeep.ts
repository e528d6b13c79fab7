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

/** What follows `ALTER SYSTEM DELETE`: one id up to 4.3.5, a list of them later. */
export function parseDelete(reader: CommandReader): Command {
  const target = reader.accept('OBSOLETE') ? obsolete(reader) : numbered(reader)
  const tenants = tenantList(reader)
  description(reader)
  return { kind: 'delete', ...target, tenants }
}

type Deleted = Pick<Extract<Command, { kind: 'delete' }>, 'what' | 'ids'>

function obsolete(reader: CommandReader): Deleted {
  reader.expect('BACKUP')
  return { what: 'obsolete', ids: [] }
}

/** Documentation of 4.6: a piece is an ARCHIVELOG_PIECE there, and copies are no longer numbered. */
function numbered(reader: CommandReader): Deleted {
  const isList = reader.grammar.deletes === 'lists'
  const what = reader.accept('BACKUPSET') ? 'set' : 'piece'
  if (what === 'piece') reader.expect(isList ? 'ARCHIVELOG_PIECE' : 'BACKUPPIECE')
  const ids = [reader.id()]
  while (isList && reader.accept(',')) ids.push(reader.id())
  if (!isList) copyNumber(reader)
  return { what, ids }
}

/** What follows `ALTER SYSTEM {ALTER|CHANGE|MODIFY}`. */
export function parseExternalStorage(reader: CommandReader): Command {
  // Another statement's word up to 4.3.5 BP1: OceanBase stumbles over what no ALTER SYSTEM begins with.
  if (!reader.grammar.changesKeys) reader.fail()
  reader.expect('EXTERNAL_STORAGE_DEST', 'PATH')
  reader.accept('=')
  const path = reader.string()
  reader.accept('SET')
  const accessInfo = reader.clause('ACCESS_INFO') ? reader.string() : null
  const attribute = reader.clause('ATTRIBUTE') ? reader.string() : null
  return { kind: 'external-storage', path, accessInfo, attribute }
}
