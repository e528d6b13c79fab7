import { parseCommand } from '../sql/commands/parse-command.ts'
import { syntaxErrorAt } from '../sql/near.ts'
import type { ColumnDefinition } from '../sql/result-set.ts'
import { splitStatements } from '../sql/split-statements.ts'
import { SqlError } from '../sql/sql-error.ts'
import { refuseWriting } from './refuse-writing.ts'
import type { Session } from './session.ts'
import { showProcessList, showWarnings } from './show-sessions.ts'
import { StatementWords } from './statement-words.ts'
import { parseSet } from './variables/parse-set.ts'

export interface Described {
  readonly parameterCount: number
  readonly columns: readonly ColumnDefinition[]
}

/** Statements that are prepared without being looked at further. */
const PLAIN = ['USE', 'DO', 'BEGIN', 'START', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'RELEASE', 'KILL']
/** Those of PLAIN whose `?` may stand for a value. */
const TAKES_VALUES = ['DO', 'KILL']

const READS = ['SELECT', '(', 'WITH', 'TABLE', 'VALUES', 'DESC', 'DESCRIBE', 'EXPLAIN', 'SHOW']

/**
 * What a statement takes and gives, without running it; what is wrong with its values shows when it runs.
 * @throws SqlError 1065 nothing · 1235 two statements · 1064 and what else its parser says
 */
export function prepareStatement(session: Session, text: string): Described {
  const modes = session.variables.sqlModes
  if (text.replaceAll(';', '').trim() === '') throw new SqlError(1065, '42000', 'Query was empty')
  if (splitStatements(text, modes).length > 1) throw new SqlError(1235, '0A000', 'Not supported feature or function')
  const words = new StatementWords(text, modes)
  const nothing = { parameterCount: 0, columns: [] }
  if (words.isEmpty) return nothing
  if (words.isCommand) {
    parseCommand(text, modes, session.cluster.engine.grammar)
    return nothing
  }
  const verb = words.at(0)
  if (READS.includes(verb)) return describeRead(session, words)
  const parameters = words.tokens.filter(({ kind }) => kind === 'parameter')
  const [first] = parameters
  if (verb === 'SET') parseSet(text, modes)
  else if (!PLAIN.includes(verb)) return refuseWriting(words)
  else if (first !== undefined && !TAKES_VALUES.includes(verb)) throw syntaxErrorAt(text, first)
  return { parameterCount: parameters.length, columns: [] }
}

function describeRead(session: Session, words: StatementWords): Described {
  const own = describeOwnShow(session, words)
  if (own !== null) return { parameterCount: 0, columns: own }
  const { paramCount, columns } = session.cluster.queries.prepare(words.text, session.queryContext([]))
  return { parameterCount: paramCount, columns }
}

function describeOwnShow(session: Session, words: StatementWords): readonly ColumnDefinition[] | null {
  if (words.begins('SHOW', 'WARNINGS') || words.begins('SHOW', 'ERRORS')) return columnsOf(showWarnings(session, false))
  if (words.begins('SHOW', 'PROCESSLIST')) return columnsOf(showProcessList([], false))
  return words.begins('SHOW', 'FULL', 'PROCESSLIST') ? columnsOf(showProcessList([], true)) : null
}

function columnsOf(result: ReturnType<typeof showWarnings>): readonly ColumnDefinition[] {
  return result.kind === 'rows' ? result.columns : []
}
