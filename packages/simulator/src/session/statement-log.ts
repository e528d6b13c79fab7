/** What became of a statement. `dropped`: the connection was cut instead of an answer. */
type Outcome = 'running' | 'ok' | 'rows' | 'error' | 'dropped'

interface LoggedStatement {
  /** Rises by one with each statement, never reused. */
  readonly seq: number
  /** When it came, of the simulator's time, ISO 8601 with microseconds. */
  readonly at: string
  readonly connectionId: number
  readonly user: string
  readonly tenant: string
  /** Exactly as received. */
  readonly text: string
  /** Whether it got past the faults, to be parsed and executed. */
  readonly reached: boolean
  readonly outcome: Outcome
  /** Of outcome `error`; null for the others. */
  readonly errno: number | null
}

type NewStatement = Omit<LoggedStatement, 'seq' | 'reached' | 'outcome' | 'errno'>

/** An entry that is not finished. */
export interface OpenEntry {
  reached(): void
  end(outcome: Outcome, errno?: number): void
}

export interface StatementLog {
  open(statement: NewStatement): OpenEntry
  /** Entries later than `seq`, oldest first. */
  since(seq: number): readonly LoggedStatement[]
  clear(): void
}

/** A demo left running over the weekend must not fill the memory. */
const MOST_ENTRIES = 20_000
const MOST_CHARACTERS = 32_000_000

export function createStatementLog(): StatementLog {
  const entries = new Map<number, LoggedStatement>()
  let lastSeq = 0
  let characters = 0

  function forget(seq: number, entry: LoggedStatement): void {
    entries.delete(seq)
    characters -= entry.text.length
  }

  return {
    open(statement) {
      const seq = ++lastSeq
      const change = (changed: Partial<LoggedStatement>) => {
        const entry = entries.get(seq)
        if (entry !== undefined) entries.set(seq, { ...entry, ...changed })
      }
      entries.set(seq, { seq, ...statement, reached: false, outcome: 'running', errno: null })
      characters += statement.text.length
      for (const [oldest, entry] of entries) {
        if (entries.size <= MOST_ENTRIES && (characters <= MOST_CHARACTERS || oldest === seq)) break
        forget(oldest, entry)
      }
      return {
        reached: () => change({ reached: true }),
        end: (outcome, errno) => change({ outcome, errno: errno ?? null }),
      }
    },
    since: (seq) => [...entries.values()].filter((entry) => entry.seq > seq),
    clear() {
      entries.clear()
      characters = 0
    },
  }
}
