/** What the reader chose, kept by the browser where it lets us: in a frame, or with cookies off, even looking throws. */
export function readStored(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(`tidemark.${key}`)
  } catch {
    return null
  }
}

export function writeStored(key: string, value: string): void {
  try {
    globalThis.localStorage.setItem(`tidemark.${key}`, value)
  } catch {
    // It holds until the page is left; that is all a browser without storage can offer.
  }
}
