import { setImmediate } from 'node:timers/promises'
import type { StatementFault, StatementFaults } from '../faults/statement-faults.ts'
import type { Parameter, Warning } from '../sql/query-context.ts'
import type { StatementResult } from '../sql/result-set.ts'
import { splitStatements } from '../sql/split-statements.ts'
import { SqlError } from '../sql/sql-error.ts'
import type { Reply } from '../wire/reply.ts'
import { executeStatement } from './execute-statement.ts'
import type { Executed } from './executed.ts'
import { instantText } from './instant-text.ts'
import { RunningStatement, timeout } from './running-statement.ts'
import type { Session } from './session.ts'
import type { Sessions } from './sessions.ts'
import { pauseUs } from './sleep.ts'
import type { OpenEntry, StatementLog } from './statement-log.ts'
import { StatementWords } from './statement-words.ts'

/** What every statement goes through. */
export interface Passage {
  readonly sessions: Sessions
  readonly log: StatementLog
  readonly faults: StatementFaults
  /** Hears of what failed and must not have. */
  readonly report: (error: unknown) => void
}

/** Runs the statements of one text, one after the other, up to the first that is refused or cut off. */
export async function* runText(session: Session, text: string, passage: Passage): AsyncGenerator<Reply> {
  const statements = splitStatements(text, session.variables.sqlModes)
  if (statements.length > 1 && !session.allowsMultiple) {
    yield { kind: 'error', error: severalStatements() }
    return
  }
  for (const [index, statement] of statements.entries()) {
    // Others get their turn, and a client that left is heard of.
    if (index > 0) await setImmediate()
    if (session.isOver) return
    const more = index < statements.length - 1
    const received = statements.length === 1 ? text : statement
    const reply = yield* runOne({ session, text: statement, received, parameters: null, more }, passage)
    if (reply.kind === 'error' || reply.kind === 'cut') return
  }
}

/** OceanBase, after COM_SET_OPTION forbade it: the text of 1064, cut before what is near. */
function severalStatements(): SqlError {
  return new SqlError(
    1149,
    '42000',
    'You have an error in your SQL syntax; check the manual that corresponds to your OceanBase version ' +
      'for the right syntax to use',
  )
}

export interface Run {
  readonly session: Session
  readonly text: string
  /** The same as the client sent it, blanks and all. */
  readonly received: string
  readonly parameters: readonly Parameter[] | null
  readonly more: boolean
}

/** Runs one statement, with all that can happen to it on the way; the answer is yielded and returned. */
export async function* runOne(run: Run, passage: Passage): AsyncGenerator<Reply, Reply> {
  const { session, text, received, parameters } = run
  const words = new StatementWords(text, session.variables.sqlModes)
  const timeoutUs = words.timeoutHintUs ?? session.variables.queryTimeoutUs
  const command = parameters === null ? 'Query' : 'Execute'
  const running = new RunningStatement(text, command, timeoutUs, session.cluster.clock)
  const entry = passage.log.open(loggedAs(session, received))
  session.running = running
  try {
    const reply = await answer({ ...run, words, running, entry }, passage)
    const callOff = reply.kind === 'rows' ? running.limit() : () => {}
    yield reply
    callOff()
    return reply
  } finally {
    session.running = null
    session.idleSinceUs = session.cluster.clock.nowUs()
  }
}

function loggedAs(session: Session, text: string) {
  const at = instantText(session.cluster.clock.nowUs())
  return { at, connectionId: session.id, user: session.user, tenant: session.tenant, text }
}

interface Running extends Run {
  readonly words: StatementWords
  readonly running: RunningStatement
  readonly entry: OpenEntry
}

async function answer(run: Running, passage: Passage): Promise<Reply> {
  const { session, text, running, entry } = run
  const warnings: Warning[] = []
  try {
    const fault = passage.faults.strike(text)
    const dropped = fault === null ? null : await sufferBefore(fault, running)
    if (dropped !== null) {
      entry.end('dropped')
      return dropped
    }
    entry.reached()
    const executed = await execute(run, passage, warnings)
    if (!run.words.begins('SHOW')) session.warnings = warnings
    const reply = replyOf(run, executed, warnings.length)
    const cut = fault === null ? null : sufferAfter(fault, executed.result)
    entry.end(cut === null ? executed.result.kind : 'dropped')
    return cut ?? reply
  } catch (error) {
    return refusal(run, error, passage)
  }
}

/** What a fault does before the statement is looked at. @throws SqlError denied, killed, or out of time */
async function sufferBefore(fault: StatementFault, running: RunningStatement): Promise<Reply | null> {
  switch (fault.kind) {
    case 'drop-before':
      return { kind: 'cut', result: null }
    case 'deny':
      throw new SqlError(fault.errno, fault.sqlState, fault.message)
    case 'slow':
      await running.pause(BigInt(fault.ms) * 1000n)
      return null
    case 'hang':
      await running.wait((done) => fault.whenCleared(done))
      return null
    default:
      return null
  }
}

function sufferAfter(fault: StatementFault, result: StatementResult): Reply | null {
  if (fault.kind === 'drop-after') return { kind: 'cut', result: null }
  return fault.kind === 'truncate' ? { kind: 'cut', result: result.kind === 'rows' ? result : null } : null
}

async function execute(run: Running, { sessions }: Passage, warnings: Warning[]): Promise<Executed> {
  const { session, words, parameters, running } = run
  session.cluster.catchUp()
  if (running.timeoutUs <= 0n && words.readsMore) throw timeout(running.timeoutUs)
  const us = pauseUs(words)
  if (us > 0n) await running.pause(us)
  const executed = executeStatement({ session, sessions, words, parameters, warnings })
  running.signal.throwIfAborted()
  return executed
}

function replyOf({ session, running, more }: Running, { result, changes }: Executed, warnings: number): Reply {
  const end = { status: session.status, warnings, more }
  if (result.kind === 'rows') return { kind: 'rows', result, signal: running.signal, ...end }
  return { kind: 'ok', affectedRows: result.affectedRows, info: result.info ?? '', changes, ...end }
}

function refusal({ session, running, entry }: Running, error: unknown, { report }: Passage): Reply {
  if (running.signal.aborted && !(running.signal.reason instanceof SqlError)) {
    entry.end('dropped')
    return { kind: 'cut', result: null }
  }
  const refused = error instanceof SqlError ? error : unforeseen(error, report)
  session.warnings = [{ level: 'Error', code: refused.errno, message: refused.message }]
  entry.end('error', refused.errno)
  return { kind: 'error', error: refused }
}

/** OceanBase: 4019 for what nests too deep for its stack, or here for ours. All else must not happen. */
function unforeseen(error: unknown, report: (error: unknown) => void): SqlError {
  const isDeep =
    error instanceof RangeError || (error instanceof Error && /too large|stack overflow/.test(error.message))
  if (isDeep) return new SqlError(4019, 'HY000', 'Size overflow')
  report(error)
  return new SqlError(4016, 'HY000', 'Internal error')
}
