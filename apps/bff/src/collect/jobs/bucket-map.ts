const BUCKETS = 1024

/** A map by text, as large as it may be: what is put in copies its bucket, not the map. Immutable. */
export class BucketMap<V> {
  readonly size: number
  readonly #buckets: readonly ReadonlyMap<string, V>[]

  private constructor(buckets: readonly ReadonlyMap<string, V>[], size: number) {
    this.#buckets = buckets
    this.size = size
  }

  static empty<V>(): BucketMap<V> {
    return new BucketMap<V>([], 0)
  }

  get(key: string): V | undefined {
    return this.#buckets[bucketOf(key)]?.get(key)
  }

  /** With these entries in place of those of the same keys; undefined takes one out. */
  with(entries: Iterable<readonly [key: string, value: V | undefined]>): BucketMap<V> {
    const drafts = new Map<number, Map<string, V>>()
    let size = this.size
    for (const [key, value] of entries) {
      const index = bucketOf(key)
      const draft = drafts.get(index) ?? new Map(this.#buckets[index])
      drafts.set(index, draft)
      size -= draft.size
      if (value === undefined) draft.delete(key)
      else draft.set(key, value)
      size += draft.size
    }
    if (drafts.size === 0) return this
    const nothing = new Map<string, V>()
    const buckets = Array.from({ length: BUCKETS }, (_, index) => drafts.get(index) ?? this.#buckets[index] ?? nothing)
    return new BucketMap(buckets, size)
  }
}

function bucketOf(key: string): number {
  let hash = 0
  for (let at = 0; at < key.length; at += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0
  return (hash >>> 0) % BUCKETS
}
