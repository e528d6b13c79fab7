import type { Command } from './command.ts'
import type { CommandReader } from './command-reader.ts'
import { description } from './parse-clauses.ts'

/** What follows `ALTER SYSTEM RESTORE`. */
export function parseRestore(reader: CommandReader): Command {
  if (reader.accept('FROM')) {
    reader.string()
    const until = untilPoint(reader)
    reader.expect('PREVIEW')
    return { kind: 'restore', name: null, preview: true, until }
  }
  const name = reader.identifier()
  if (reader.accept('FROM')) reader.string()
  const until = untilPoint(reader)
  reader.expect('WITH')
  reader.string()
  encryptedBy(reader)
  if (reader.accept('WITH')) {
    reader.expect('KEY', 'FROM')
    reader.string()
    encryptedBy(reader)
  }
  description(reader)
  return { kind: 'restore', name, preview: false, until }
}

function encryptedBy(reader: CommandReader): void {
  if (!reader.accept('ENCRYPTED')) return
  reader.expect('BY')
  reader.string()
}

/** `[UNTIL {TIME = 'ts' | SCN = n}]` */
function untilPoint(reader: CommandReader): boolean {
  if (!reader.accept('UNTIL')) return false
  if (reader.accept('TIME')) {
    reader.expect('=')
    reader.string()
  } else {
    reader.expect('SCN', '=')
    reader.integer()
  }
  return true
}

/** What follows `ALTER SYSTEM RECOVER`. */
export function parseRecover(reader: CommandReader): Command {
  if (reader.accept('STANDBY')) {
    if (reader.clause('TENANT')) reader.tenantName()
    if (!reader.accept('CANCEL') && !reader.accept('UNTIL', 'UNLIMITED') && !untilPoint(reader)) reader.fail()
    return { kind: 'unused', prefix: null }
  }
  reader.expect('TABLE')
  do reader.qualifiedName()
  while (reader.accept(','))
  if (reader.accept('TO')) {
    reader.expect('TENANT')
    reader.accept('=')
    reader.tenantName()
  }
  if (reader.accept('FROM')) reader.string()
  untilPoint(reader)
  reader.expect('WITH')
  reader.string()
  return { kind: 'unused', prefix: null }
}

/** What follows `ALTER SYSTEM ACTIVATE`. */
export function parseActivate(reader: CommandReader): Command {
  reader.expect('STANDBY')
  const tenant = reader.clause('TENANT') ? reader.tenantName() : null
  reader.accept('VERIFY')
  return { kind: 'activate-standby', tenant }
}
