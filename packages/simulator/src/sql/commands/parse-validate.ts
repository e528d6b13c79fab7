import type { Command, ValidateCommand } from './command.ts'
import type { CommandReader } from './command-reader.ts'
import { copyNumber } from './parse-backup.ts'
import { description, tenantList } from './parse-clauses.ts'

/** What follows `ALTER SYSTEM VALIDATE`: in 4.0 to 4.4 a number, from 4.6 on what, at which level, for whom. */
export function parseValidate(reader: CommandReader): Command {
  return reader.grammar.validation === 'leveled' ? leveled(reader) : numbered(reader)
}

function numbered(reader: CommandReader): Command {
  if (reader.accept('BACKUPSET')) reader.integer()
  else reader.expect('DATABASE')
  copyNumber(reader)
  return { kind: 'validate', request: null }
}

/** Documentation of 4.6: `{BACKUP | BACKUPSET [= 'ids'] | ARCHIVELOG_PIECE [= 'ids']} [dest = 'uri'] [LEVEL = 'l'] [TENANT = t]`. */
function leveled(reader: CommandReader): Command {
  const type = validated(reader)
  const ids = type === 'DATABASE' ? null : idsAfter(reader)
  const destination = destinationAfter(reader)
  const level = reader.clause('LEVEL') ? reader.string() : null
  const tenants = tenantList(reader)
  return { kind: 'validate', request: { type, ids, destination, level, tenants, description: description(reader) } }
}

type Request = NonNullable<ValidateCommand['request']>

function validated(reader: CommandReader): Request['type'] {
  if (reader.accept('BACKUP')) return 'DATABASE'
  if (reader.accept('BACKUPSET')) return 'BACKUPSET'
  reader.expect('ARCHIVELOG_PIECE')
  return 'ARCHIVELOG_PIECE'
}

function idsAfter(reader: CommandReader): string | null {
  const named = reader.accept('=')
  return named || reader.peek().kind === 'string' ? reader.string() : null
}

function destinationAfter(reader: CommandReader): Request['destination'] {
  if (reader.clause('DATA_BACKUP_DEST')) return { name: 'data_backup_dest', uri: reader.string() }
  return reader.clause('LOG_ARCHIVE_DEST') ? { name: 'log_archive_dest', uri: reader.string() } : null
}
