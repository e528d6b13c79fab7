import type { Answer, Column } from '../client/answer.ts'
import type { Expectation } from '../rule/rule.ts'
import { cellMatches, cellsOf, textMatches } from './cells.ts'

/** What is wrong with an answer; null: nothing. */
type Check = (answer: Answer, of: string) => string | null

const SYNTAX =
  'You have an error in your SQL syntax; check the manual that corresponds to your OceanBase version for the right syntax to use near'

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['ok', (answer) => (answer.kind === 'ok' ? null : 'OK')],
  ['error', isError],
  ['refused', (answer) => (answer.kind === 'error' ? null : 'an error')],
  ['near', isSyntaxError],
  ['parses', (answer) => (answer.kind === 'error' && answer.errno === 1064 ? 'anything but a syntax error' : null)],
  ['none', (answer) => (answer.kind === 'rows' && answer.rows.length === 0 ? null : 'no row')],
  ['has', (answer, of) => (rowsOf(answer).some((row) => rowMatches(row, of)) ? null : `a row ${of}`)],
  ['lacks', (answer, of) => (rowsOf(answer).some((row) => rowMatches(row, of)) ? `no row ${of}` : null)],
  ['count', (answer, of) => (rowsOf(answer).length === Number(of) ? null : `${of} rows`)],
  [
    'columns',
    (answer, of) =>
      columnsOf(answer)
        .map(({ name }) => name)
        .join(', ') === of
        ? null
        : `columns ${of}`,
  ],
  ['affected', (answer, of) => (answer.kind === 'ok' && answer.affected === Number(of) ? null : `${of} affected`)],
  ['info', (answer, of) => (answer.kind === 'ok' && textMatches(answer.info, of) ? null : `info ${of}`)],
  ['status', (answer, of) => ('status' in answer && answer.status === Number(of) ? null : `status ${of}`)],
  ['warnings', (answer, of) => ('warnings' in answer && answer.warnings === Number(of) ? null : `${of} warnings`)],
  ['after', (answer, of) => (answer.kind === 'error' && answer.after === Number(of) ? null : `after ${of} rows`)],
  ['prepared', isPrepared],
  ['closed', (answer) => (answer.kind === 'closed' ? null : 'the connection closed')],
])

/** Every way in which answers are not what a rule expects of them. `then` goes on to the next answer. */
export function faultsOf(answers: readonly Answer[], expected: readonly Expectation[]): readonly string[] {
  const faults: string[] = []
  let index = 0
  let rows: string[] | null = null
  let columns = 0
  const closeRows = () => {
    if (rows !== null) faults.push(...rowsFault(answers[index], rows))
    rows = null
  }
  for (const { word, of } of expected) {
    const answer = answers[index] ?? { kind: 'closed' }
    if (word === 'then') {
      closeRows()
      columns = 0
      index += 1
    } else if (word === 'row') rows = [...(rows ?? []), of]
    else if (word === 'column') faults.push(...columnFault(columnsOf(answer)[columns++], of))
    else {
      const check = CHECKS.get(word)
      const wanted = check === undefined ? `a word of the vocabulary, not "${word}"` : check(answer, of)
      if (wanted !== null) faults.push(`wanted ${wanted}`)
    }
  }
  closeRows()
  if (expected.length > 0 && answers.length !== index + 1)
    faults.push(`wanted ${index + 1} answers, not ${answers.length}`)
  return faults
}

/** `1227 42501 Access denied`; `…` stands for anything, no text at all for any. */
function isError(answer: Answer, of: string): string | null {
  const [, errno, state, text] = /^(\d+) (\S+)(?: (.*))?$/.exec(of) ?? []
  const fits =
    answer.kind === 'error' &&
    answer.errno === Number(errno) &&
    answer.state === state &&
    (text === undefined || textMatches(answer.message, text))
  return fits ? null : `error ${of}`
}

/** `"DATABASE" 1`: what is near, as JSON, and the line. */
function isSyntaxError(answer: Answer, of: string): string | null {
  const [, near = '""', line] = /^(".*") (\d+)$/.exec(of) ?? []
  const message = `${SYNTAX} '${String(JSON.parse(near))}' at line ${line}`
  const fits =
    answer.kind === 'error' && answer.errno === 1064 && answer.state === '42000' && answer.message === message
  return fits ? null : `1064 near ${of}`
}

/** `2 1`: parameters and columns. */
function isPrepared(answer: Answer, of: string): string | null {
  const shown = answer.kind === 'prepared' ? `${answer.parameters.length} ${answer.columns.length}` : ''
  return shown === of ? null : `prepared with ${of} parameters and columns`
}

function rowsOf(answer: Answer): readonly (readonly (string | null)[])[] {
  return answer.kind === 'rows' ? answer.rows : []
}

function columnsOf(answer: Answer): readonly Column[] {
  return answer.kind === 'rows' || answer.kind === 'prepared' ? answer.columns : []
}

function rowMatches(row: readonly (string | null)[], of: string): boolean {
  const cells = cellsOf(of)
  return cells.length === row.length && cells.every((cell, index) => cellMatches(row[index] ?? null, cell))
}

function rowsFault(answer: Answer | undefined, rows: readonly string[]): readonly string[] {
  const found = answer === undefined ? [] : rowsOf(answer)
  const isSame = found.length === rows.length && rows.every((row, index) => rowMatches(found[index] ?? [], row))
  return isSame ? [] : [`wanted the rows\n      ${rows.join('\n      ')}`]
}

/** `JOB_ID 8 20 0x20 0 63`: name, type, length, flags, decimals, charset; `*` for any. */
function columnFault(column: Column | undefined, of: string): readonly string[] {
  if (column === undefined) return [`wanted a column ${of}`]
  const { name, type, length, flags, decimals, charset, table, orgTable, orgName, schema } = column
  const shown = [name, type, length, `0x${flags.toString(16)}`, decimals, charset, schema, table, orgTable, orgName]
  const wanted = of.split(' ').map((part) => (part === '""' ? '' : part))
  const fits = wanted.every((part, index) => part === '*' || part === String(shown[index]))
  return fits ? [] : [`wanted the column ${of}, not ${shown.join(' ')}`]
}
