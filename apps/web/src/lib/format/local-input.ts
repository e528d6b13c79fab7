const MINUTE_MS = 60_000

/** A moment as a `datetime-local` field wants it, on the clock of the reader's zone: `2025-11-21T14:20`. */
export function toLocalInput(ms: number, offsetMsAt: (ms: number) => number): string {
  return new Date(ms + offsetMsAt(ms)).toISOString().slice(0, 16)
}

/** What such a field holds, back to the moment; null while it is empty or half typed. */
export function fromLocalInput(text: string, offsetMsAt: (ms: number) => number): number | null {
  const localMs = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  if (Number.isNaN(localMs)) return null
  const ms = localMs - offsetMsAt(localMs - offsetMsAt(localMs))
  return Math.floor(ms / MINUTE_MS) * MINUTE_MS
}
