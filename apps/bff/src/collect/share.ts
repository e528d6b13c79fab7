import { isDeepStrictEqual } from 'node:util'

/** The value before, if the new one says the same: who compares by identity then sees that nothing changed. */
function share<T>(before: T | undefined, now: T): T {
  return before !== undefined && isDeepStrictEqual(before, now) ? before : now
}

/** The map before, if it says the same; else the new one with every unchanged value taken over. */
export function shareMap<K, V>(before: ReadonlyMap<K, V>, now: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  let changed = before.size !== now.size
  const shared = new Map<K, V>()
  for (const [key, value] of now) {
    const kept = share(before.get(key), value)
    shared.set(key, kept)
    if (kept !== before.get(key)) changed = true
  }
  return changed ? shared : before
}

/** The same for lists of values that are known again by a key: each that says the same is taken over, too. */
export function shareLists<K, V>(
  before: ReadonlyMap<K, readonly V[]>,
  now: ReadonlyMap<K, readonly V[]>,
  keyOf: (value: V) => string,
): ReadonlyMap<K, readonly V[]> {
  const shared = [...now].map(([key, values]) => {
    const known = new Map((before.get(key) ?? []).map((value) => [keyOf(value), value]))
    return [key, values.map((value) => share(known.get(keyOf(value)), value))] as const
  })
  return shareMap(before, new Map(shared))
}

/** Rows by the key they belong to, in their order. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) {
    const group = groups.get(keyOf(value))
    if (group === undefined) groups.set(keyOf(value), [value])
    else group.push(value)
  }
  return groups
}
