const DIGIT_BITS = 16
const DIGITS = 1 << DIGIT_BITS
const MASK = DIGITS - 1

/**
 * The values in the order of their keys; those with equal keys stay as they were. By digits and not by comparing, so
 * that a hundred thousand values hold the process up for a few milliseconds only. No key is NaN.
 */
export function sortByNumber<T>(values: readonly T[], keyOf: (value: T) => number): readonly T[] {
  const keys = new Float64Array(values.length)
  for (const [index, value] of values.entries()) keys[index] = keyOf(value) + 0
  const words = new Uint32Array(keys.buffer)
  toSortable(words)
  let order = Uint32Array.from(values.keys())
  let spare = new Uint32Array(values.length)
  for (let digit = 0; digit < 64 / DIGIT_BITS; digit += 1) {
    const sorted = pass(order, spare, (index) => digitAt(words, index, digit))
    if (sorted) [order, spare] = [spare, order]
  }
  return Array.from(order, (index) => values[index]).filter((value) => value !== undefined)
}

/** The bits of a double, so changed that they sort as the numbers do when they are read as an unsigned integer. */
function toSortable(words: Uint32Array): void {
  for (let at = 0; at < words.length; at += 2) {
    const [low = 0, high = 0] = [words[at], words[at + 1]]
    const isNegative = high >>> 31 === 1
    words[at] = isNegative ? ~low : low
    words[at + 1] = isNegative ? ~high : high | 0x80000000
  }
}

/** Digit 0 is the lowest. Doubles lie little-endian wherever Node runs. */
function digitAt(words: Uint32Array, index: number, digit: number): number {
  const word = words[2 * index + (digit >> 1)] ?? 0
  return (word >>> (DIGIT_BITS * (digit & 1))) & MASK
}

/** One digit from `from` to `to`; false when all have the same and nothing was moved. */
function pass(from: Uint32Array, to: Uint32Array, digitOf: (index: number) => number): boolean {
  const places = new Uint32Array(DIGITS + 1)
  for (const index of from) {
    const next = digitOf(index) + 1
    places[next] = (places[next] ?? 0) + 1
  }
  if (places.includes(from.length, 1) && from.length > 0) return false
  for (let digit = 1; digit <= DIGITS; digit += 1) places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0)
  for (const index of from) {
    const digit = digitOf(index)
    const place = places[digit] ?? 0
    to[place] = index
    places[digit] = place + 1
  }
  return true
}
