import { syntaxErrorAt } from '../sql/near.ts'
import type { Parameter } from '../sql/query-context.ts'
import { OK } from '../sql/result-set.ts'
import { SqlError } from '../sql/sql-error.ts'
import { executeKill } from './execute-kill.ts'
import { executeSystemCommand } from './execute-system-command.ts'
import { changed, DONE, type Executed } from './executed.ts'
import { refuseWriting } from './refuse-writing.ts'
import type { Session } from './session.ts'
import type { Sessions } from './sessions.ts'
import { showProcessList, showWarnings } from './show-sessions.ts'
import type { Statement } from './statement.ts'
import type { StatementWords } from './statement-words.ts'
import { parseSet } from './variables/parse-set.ts'
import { runSet } from './variables/run-set.ts'

/** Executes one statement. @throws SqlError as OceanBase refuses it */
export function executeStatement(statement: Statement): Executed {
  const { session, words } = statement
  if (words.isEmpty) return executeNothing(words.text)
  if (words.isCommand) return executeSystemCommand(session, words.text)
  refuseStrayParameter(statement)
  const execute = STATEMENTS[words.at(0)]
  if (execute !== undefined) return execute(statement)
  return refuseWriting(words)
}

/** OceanBase: a comment alone is fine, nothing at all is not. */
function executeNothing(text: string): Executed {
  if (text.replaceAll(';', '').trim() === '') throw new SqlError(1065, '42000', 'Query was empty')
  return DONE
}

function refuseStrayParameter({ words, parameters }: Statement): void {
  const parameter = words.firstParameter
  if (parameter !== undefined && parameters === null) throw syntaxErrorAt(words.text, parameter)
}

type Execute = (statement: Statement) => Executed

function query({ session, words, parameters, warnings }: Statement): Executed {
  const result = session.cluster.queries.run(words.text, session.queryContext(warnings), parameters ?? [])
  return { result, changes: null }
}

function show(statement: Statement): Executed {
  const { session, sessions, words } = statement
  if (words.begins('SHOW', 'PROCESSLIST')) return listProcesses(session, sessions, false)
  if (words.begins('SHOW', 'FULL', 'PROCESSLIST')) return listProcesses(session, sessions, true)
  if (words.begins('SHOW', 'WARNINGS')) return { result: showWarnings(session, false), changes: null }
  if (words.begins('SHOW', 'ERRORS')) return { result: showWarnings(session, true), changes: null }
  return query(statement)
}

function listProcesses(session: Session, sessions: Sessions, full: boolean): Executed {
  return { result: showProcessList(sessions.visibleTo(session), full), changes: null }
}

function set({ session, words, parameters }: Statement): Executed {
  const { variables, identity } = session
  const items = parseSet(words.text, variables.sqlModes)
  const { mayAlterSystem } = identity.account
  return changed(runSet(items, { variables, mayAlterSystem, evaluate: (text) => evaluate(session, text, parameters) }))
}

/** A bare word is its own text: ON, WEAK, READ-COMMITTED. */
function evaluate(session: Session, expression: string, parameters: readonly Parameter[] | null): string | null {
  if (/^null$/i.test(expression)) return null
  return /^[a-z_][\w-]*$/i.test(expression) ? expression : session.evaluate(expression, parameters ?? [])
}

function use({ session, words }: Statement): Executed {
  const [, name, extra] = words.tokens
  if (name === undefined || (name.kind !== 'word' && name.kind !== 'quoted-name')) throw near(words, 1)
  if (extra !== undefined) throw near(words, 2)
  return changed(session.useDatabase(name.value))
}

/** 1064 at a token, or at the last one where there is none. */
function near(words: StatementWords, index: number): SqlError {
  const token = words.tokens[index] ?? words.tokens.at(-1)
  return syntaxErrorAt(words.text, token ?? { start: 0, line: 1 })
}

/** DO runs its expressions for their effects, of which there are none; OceanBase reports one row. */
function executeDo(statement: Statement): Executed {
  const { session, words, parameters } = statement
  const [first, second] = words.tokens
  if (first === undefined || second === undefined) throw near(words, 0)
  session.evaluate(words.text.slice(second.start).replace(/;\s*$/, ''), parameters ?? [])
  return { result: { kind: 'ok', affectedRows: 1 }, changes: null }
}

function begin({ session, words }: Statement): Executed {
  if (words.at(0) === 'START' && words.at(1) !== 'TRANSACTION') throw near(words, 1)
  session.inTransaction = true
  return DONE
}

function endTransaction({ session, words }: Statement): Executed {
  if (!words.begins('ROLLBACK', 'TO') && !words.begins('ROLLBACK', 'WORK', 'TO')) session.inTransaction = false
  return DONE
}

const STATEMENTS: Readonly<Record<string, Execute>> = {
  SELECT: query,
  '(': query,
  WITH: query,
  TABLE: query,
  VALUES: query,
  DESC: query,
  DESCRIBE: query,
  EXPLAIN: query,
  SHOW: show,
  SET: set,
  USE: use,
  DO: executeDo,
  BEGIN: begin,
  START: begin,
  COMMIT: endTransaction,
  ROLLBACK: endTransaction,
  SAVEPOINT: () => ({ result: OK, changes: null }),
  RELEASE: () => ({ result: OK, changes: null }),
  KILL: executeKill,
}
