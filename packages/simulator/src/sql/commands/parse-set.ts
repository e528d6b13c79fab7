import type { Command, SetItem } from './command.ts'
import type { CommandReader } from './command-reader.ts'

/** What follows `ALTER SYSTEM SET`, or `ALTER SYSTEM` alone. */
export function parseSet(reader: CommandReader): Command {
  const items = [setItem(reader)]
  while (reader.accept(',')) items.push(setItem(reader))
  return { kind: 'set', items }
}

/** OceanBase: the clauses of an item stand in this order only. */
function setItem(reader: CommandReader): SetItem {
  const name = reader.parameterName().toLowerCase()
  reader.expect('=')
  const value = reader.constant()
  if (reader.accept('COMMENT')) reader.string()
  if (reader.clause('SCOPE') && !['MEMORY', 'SPFILE', 'BOTH'].some((scope) => reader.accept(scope))) reader.fail()
  if (reader.clause('SERVER') || reader.clause('ZONE')) reader.string()
  return { name, value, tenant: reader.clause('TENANT') ? reader.tenantName() : null }
}

/** What follows `ALTER SYSTEM RESET`. */
export function parseReset(reader: CommandReader): Command {
  const names: string[] = []
  do {
    names.push(reader.parameterName().toLowerCase())
    if (reader.clause('TENANT')) reader.tenantName()
  } while (reader.accept(','))
  return { kind: 'reset', names }
}

/** What follows `SET ENCRYPTION` or `SET DECRYPTION`. */
export function parseSetEncryption(reader: CommandReader): Command {
  reader.expect('ON', 'IDENTIFIED', 'BY')
  const password = reader.string()
  reader.expect('ONLY')
  return { kind: 'set-encryption', password }
}

export function parseSetDecryption(reader: CommandReader): Command {
  reader.expect('IDENTIFIED', 'BY')
  const passwords = [reader.string()]
  while (reader.accept(',')) passwords.push(reader.string())
  return { kind: 'set-decryption', passwords }
}
