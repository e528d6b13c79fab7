import { lex, type SqlModes } from '../lexer.ts'
import { syntaxErrorAt } from '../near.ts'
import type { Command } from './command.ts'
import type { CommandGrammar } from './command-grammar.ts'
import { CommandReader } from './command-reader.ts'
import { parseBackup, parseCancel } from './parse-backup.ts'
import { description, tenantList } from './parse-clauses.ts'
import { parseActivate, parseRecover, parseRestore } from './parse-restore.ts'
import { parseReset, parseSet, parseSetDecryption, parseSetEncryption } from './parse-set.ts'
import { parseAddPolicy, parseDelete, parseDropPolicy, parseExternalStorage } from './parse-upkeep.ts'
import { parseValidate } from './parse-validate.ts'

/** Whether a statement is one of parseCommand's: ALTER SYSTEM, SET ENCRYPTION, SET DECRYPTION. */
export function isCommandText(text: string, modes: SqlModes): boolean {
  const [first, second, third] = lex(text, modes).tokens.map((token) =>
    token.kind === 'word' ? token.value.toUpperCase() : token.value,
  )
  if (first === 'ALTER') return second === 'SYSTEM'
  return first === 'SET' && (second === 'ENCRYPTION' || second === 'DECRYPTION') && third !== '=' && third !== ':='
}

/** Parses one statement in the grammar of a version. @throws SqlError 1064 as OceanBase 4.3.5 words it */
export function parseCommand(text: string, modes: SqlModes, grammar: CommandGrammar): Command {
  const reader = new CommandReader(text, modes, grammar)
  refuseOpenQuote(text, modes)
  const command = statement(reader)
  reader.end()
  return command
}

/** OceanBase: a quote or comment that never ends is the error, wherever else the statement fails. */
function refuseOpenQuote(text: string, modes: SqlModes): void {
  const open = lex(text, modes).tokens.find((token) => token.kind === 'open')
  if (open !== undefined) throw syntaxErrorAt(text, open)
}

function statement(reader: CommandReader): Command {
  if (reader.accept('SET')) {
    if (reader.accept('ENCRYPTION')) return parseSetEncryption(reader)
    reader.expect('DECRYPTION')
    return parseSetDecryption(reader)
  }
  reader.expect('ALTER', 'SYSTEM')
  const word = reader.peek()
  const parse = word.kind === 'word' ? VERBS.get(word.value.toUpperCase()) : undefined
  if (parse === undefined) return parseSet(reader)
  reader.accept(word.value.toUpperCase())
  return parse(reader)
}

const VERBS: ReadonlyMap<string, (reader: CommandReader) => Command> = new Map([
  ['SET', parseSet],
  ['RESET', parseReset],
  ['ARCHIVELOG', (reader: CommandReader) => parseArchivelog(reader, true)],
  ['NOARCHIVELOG', (reader: CommandReader) => parseArchivelog(reader, false)],
  ['BACKUP', parseBackup],
  ['CANCEL', parseCancel],
  ['SUSPEND', parseSuspend],
  ['RESUME', parseSuspend],
  ['START', parseStopBackup],
  ['STOP', parseStopBackup],
  ['ADD', parseAddPolicy],
  ['DROP', parseDropPolicy],
  ['DELETE', parseDelete],
  ['VALIDATE', parseValidate],
  ['ALTER', parseExternalStorage],
  ['CHANGE', parseExternalStorage],
  ['MODIFY', parseExternalStorage],
  ['RESTORE', parseRestore],
  ['RECOVER', parseRecover],
  ['ACTIVATE', parseActivate],
  ['CLEAR', parseClear],
])

function parseArchivelog(reader: CommandReader, on: boolean): Command {
  const tenants = tenantList(reader)
  description(reader)
  return { kind: 'archivelog', on, tenants }
}

function parseSuspend(reader: CommandReader): Command {
  reader.expect('BACKUP')
  return { kind: 'unused', prefix: null }
}

function parseStopBackup(reader: CommandReader): Command {
  reader.expect('BACKUP', 'ARCHIVELOG')
  return { kind: 'unused', prefix: null }
}

function parseClear(reader: CommandReader): Command {
  reader.expect('RESTORE', 'SOURCE')
  return { kind: 'unused', prefix: null }
}
