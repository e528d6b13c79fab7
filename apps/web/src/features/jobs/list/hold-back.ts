/** Keys shown so far, and how many came newer than the first of them and wait to be let in. */
export interface Held {
  readonly shown: ReadonlySet<string>
  readonly newer: number
}

/**
 * Newcomers at the head of the list would push every row down under the reader's pointer. While `holding`, those
 * before the first row already shown wait; rows elsewhere, and all of them once it is let go, are shown.
 */
export function holdBack(keys: readonly string[], shown: ReadonlySet<string>, holding: boolean): Held {
  const first = holding ? keys.findIndex((key) => shown.has(key)) : 0
  if (first <= 0) return { shown: new Set(keys), newer: 0 }
  return { shown: new Set(keys.slice(first)), newer: first }
}
