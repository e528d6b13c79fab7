import { SqlError } from '../sql/sql-error.ts'
import type { Clock } from './clock.ts'

/** A statement between its arrival and its answer: it may be waiting, be killed, or run out of time. */
export class RunningStatement {
  readonly text: string
  /** What SHOW PROCESSLIST calls it. */
  readonly command: 'Query' | 'Execute'
  readonly startedUs: bigint
  readonly timeoutUs: bigint
  readonly #clock: Clock
  readonly #controller = new AbortController()

  constructor(text: string, command: 'Query' | 'Execute', timeoutUs: bigint, clock: Clock) {
    this.text = text
    this.command = command
    this.timeoutUs = timeoutUs
    this.#clock = clock
    this.startedUs = clock.nowUs()
  }

  /** Aborted when the statement must end, with the SqlError that says why, or none if nobody is there to hear it. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  interrupt(reason: SqlError | null): void {
    this.#controller.abort(reason ?? new DOMException('The connection is gone', 'AbortError'))
  }

  /** KILL QUERY. */
  kill(): void {
    this.interrupt(new SqlError(1317, '70100', 'Query execution was interrupted'))
  }

  /** Ends the statement when its time is over; the answer calls that off. */
  limit(): () => void {
    return this.#clock.at(this.startedUs + this.timeoutUs, () => this.interrupt(timeout(this.timeoutUs)))
  }

  /** Waits until `begin` says so. @throws the reason for which the statement ends before */
  async wait(begin: (done: () => void) => () => void): Promise<void> {
    const { signal } = this
    signal.throwIfAborted()
    const callOffLimit = this.limit()
    let callOff = () => {}
    let end = () => {}
    try {
      await new Promise<void>((resolve) => {
        end = resolve
        signal.addEventListener('abort', end)
        callOff = begin(resolve)
      })
    } finally {
      callOff()
      callOffLimit()
      signal.removeEventListener('abort', end)
    }
    signal.throwIfAborted()
  }

  /** Waits so long of the simulator's time. */
  pause(us: bigint): Promise<void> {
    return this.wait((done) => this.#clock.at(this.#clock.nowUs() + us, done))
  }
}

/** 4012 as OceanBase words it. */
export function timeout(us: bigint): SqlError {
  return new SqlError(
    4012,
    'HY000',
    `Timeout, query has reached the maximum query timeout: ${us}(us), maybe you can adjust the session variable ` +
      'ob_query_timeout or query_timeout hint, and try again.',
  )
}
