/** A fault as it meets one statement. */
export type StatementFault =
  | { readonly kind: 'drop-before' | 'drop-after' | 'truncate' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'deny'; readonly errno: number; readonly sqlState: string; readonly message: string }
  /** `whenCleared` calls once the fault is gone; the answer calls that off. */
  | { readonly kind: 'hang'; readonly whenCleared: (call: () => void) => () => void }

/** Which statements a fault meets, and how many. */
export interface Aim {
  /** null: every statement. */
  readonly match: RegExp | null
  /** null: until cleared. */
  readonly times: number | null
}

type StatementFaultKind = Exclude<StatementFault, { kind: 'hang' }> | { readonly kind: 'hang' }

export interface StatementFaults {
  /** @returns the way to undo it, and how many strikes it has left */
  add(fault: StatementFaultKind, aim: Aim): ActiveFault
  /** The first fault, in the order they were added, that meets this statement; it counts as one of its times. */
  strike(text: string): StatementFault | null
}

interface ActiveFault {
  /** null: no end. */
  readonly left: number | null
  clear(): void
}

interface Entry {
  readonly fault: StatementFaultKind
  readonly match: RegExp | null
  left: number | null
  readonly waiting: Set<() => void>
}

export function createStatementFaults(): StatementFaults {
  const entries = new Set<Entry>()

  function met(entry: Entry): StatementFault {
    if (entry.fault.kind !== 'hang') return entry.fault
    return {
      kind: 'hang',
      whenCleared(call) {
        entry.waiting.add(call)
        return () => entry.waiting.delete(call)
      },
    }
  }

  return {
    add(fault, { match, times }) {
      const entry: Entry = { fault, match, left: times, waiting: new Set() }
      entries.add(entry)
      return {
        get left() {
          return entry.left
        },
        clear() {
          entries.delete(entry)
          for (const call of [...entry.waiting]) call()
        },
      }
    },
    strike(text) {
      for (const entry of entries) {
        if (entry.left === 0 || entry.match?.test(text) === false) continue
        if (entry.left !== null) entry.left--
        return met(entry)
      }
      return null
    },
  }
}
