/** A derivation that is made once for each object it is derived from, and forgotten with it. */
export function remember<K extends object, V>(derive: (from: K) => V): (from: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (from) => {
    const found = known.get(from) ?? { value: derive(from) }
    known.set(from, found)
    return found.value
  }
}
