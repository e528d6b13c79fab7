import { SqlError } from '../sql-error.ts'
import type { Expression } from './ast.ts'
import { parsePath } from './parse-primary.ts'
import type { Explain, Show, ShowFilter } from './show-statement.ts'
import type { TokenStream } from './token-stream.ts'

interface Nested {
  readonly parseExpression: (stream: TokenStream) => Expression
}

/** SHOW, DESC or EXPLAIN; null when the statement is something else. */
export function parseShow(stream: TokenStream, nested: Nested): Show | Explain | null {
  if (stream.accept('SHOW')) return parseShown(stream, nested)
  const explain = stream.accept('EXPLAIN')
  if (!explain && !stream.accept('DESC') && !stream.accept('DESCRIBE')) return null
  if (stream.follows('SELECT') || stream.follows('WITH') || stream.follows('(') || !stream.isName()) {
    while (!stream.follows('SELECT') && stream.peek().kind === 'word') stream.next()
    stream.query()
    return { kind: 'explain' }
  }
  const path = parsePath(stream)
  return { ...show('COLUMNS'), path, filter: parseDescribed(stream) }
}

function show(what: string): Show {
  return { kind: 'show', what, full: false, global: false, path: [], filter: { kind: 'all' } }
}

/** `DESC view column`, or a pattern in quotes. */
function parseDescribed(stream: TokenStream): ShowFilter {
  if (stream.peek().kind === 'text' || stream.isName()) return { kind: 'like', pattern: stream.next().value }
  return { kind: 'all' }
}

/** Lists that may be narrowed to a database or a table. */
const OF_DATABASE = ['TABLES', 'TABLE STATUS', 'TRIGGERS']
const OF_TABLE = ['COLUMNS', 'FIELDS', 'INDEX', 'INDEXES', 'KEYS']
const OBJECTS = ['CREATE TABLE', 'CREATE VIEW', 'CREATE DATABASE', 'CREATE SCHEMA']
const PLAIN = [
  ...['DATABASES', 'SCHEMAS', 'VARIABLES', 'STATUS', 'PARAMETERS', 'ENGINES', 'CHARSET', 'CHARACTER SET'],
  ...['COLLATION', 'PRIVILEGES', 'TENANT', 'GRANTS', 'PROCEDURE STATUS', 'FUNCTION STATUS'],
]

/** What OceanBase lists and there is nothing of here. */
const UNSERVED = ['RESTORE PREVIEW', 'TENANT STATUS', 'CREATE TENANT']

function parseShown(stream: TokenStream, nested: Nested): Show {
  const full = stream.accept('FULL')
  stream.accept('EXTENDED')
  const global = stream.accept('GLOBAL')
  if (!global && !stream.accept('SESSION')) stream.accept('LOCAL')
  if (UNSERVED.some((words) => stream.accept(...words.split(' ')))) {
    throw new SqlError(1235, '0A000', 'Not supported feature or function')
  }
  const what = [...OF_DATABASE, ...OF_TABLE, ...OBJECTS, ...PLAIN].find((words) => stream.accept(...words.split(' ')))
  if (what === undefined) return stream.fail()
  const path = parseTarget(stream, what)
  const filter = parseFilter(stream, nested)
  return { kind: 'show', what, full, global, path: [...path, ...parseTenant(stream, what)], filter }
}

function parseTarget(stream: TokenStream, what: string): readonly string[] {
  if (OBJECTS.includes(what)) {
    if (stream.accept('IF')) stream.expect('NOT', 'EXISTS')
    return parsePath(stream)
  }
  if (OF_DATABASE.includes(what)) return from(stream) ? [stream.name()] : []
  if (what === 'GRANTS') return stream.accept('FOR') ? parseAccount(stream) : []
  if (!OF_TABLE.includes(what)) return []
  if (!from(stream)) stream.fail()
  const path = parsePath(stream)
  return from(stream) ? [stream.name(), ...path.slice(-1)] : path
}

function from(stream: TokenStream): boolean {
  return stream.accept('FROM') || stream.accept('IN')
}

/** `'u'@'%'`, `u`, CURRENT_USER [()]. */
function parseAccount(stream: TokenStream): readonly string[] {
  if (stream.accept('CURRENT_USER')) {
    if (stream.accept('(')) stream.expect(')')
    return []
  }
  const user = stream.peek().kind === 'text' ? stream.next().value : stream.name()
  if (stream.peek().kind === 'user-variable') stream.next()
  return [user]
}

function parseFilter(stream: TokenStream, { parseExpression }: Nested): ShowFilter {
  if (stream.accept('LIKE')) {
    return stream.peek().kind === 'text' ? { kind: 'like', pattern: stream.next().value } : stream.fail()
  }
  return stream.accept('WHERE') ? { kind: 'where', condition: parseExpression(stream) } : { kind: 'all' }
}

/** SHOW PARAMETERS … [TENANT [=] name] */
function parseTenant(stream: TokenStream, what: string): readonly string[] {
  if (what !== 'PARAMETERS' || !stream.accept('TENANT')) return []
  stream.accept('=')
  return [stream.peek().kind === 'text' ? stream.next().value : stream.name()]
}
