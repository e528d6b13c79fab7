import type { StatementEntry } from '../control-client.ts'

type NewStatement = Omit<StatementEntry, 'seq' | 'reached' | 'outcome' | 'errno'>

/** An entry that is not finished. */
export interface OpenEntry {
  reached(): void
  end(outcome: StatementEntry['outcome'], errno?: number): void
}

export interface StatementLog {
  open(statement: NewStatement): OpenEntry
  /** Entries later than `seq`, oldest first. */
  since(seq: number): readonly StatementEntry[]
  clear(): void
}

/** A demo left running over the weekend must not fill the memory. */
const MOST_ENTRIES = 20_000
const MOST_CHARACTERS = 32_000_000

export function createStatementLog(): StatementLog {
  const entries = new Map<number, StatementEntry>()
  let lastSeq = 0
  let characters = 0

  function forget(seq: number, entry: StatementEntry): void {
    entries.delete(seq)
    characters -= entry.text.length
  }

  return {
    open(statement) {
      const seq = ++lastSeq
      const change = (changed: Partial<StatementEntry>) => {
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
