/** Polls a URL until it answers 2xx, the process behind it ends, or the time is over. */
export async function waitFor(url, { child, timeoutMs }) {
  const deadline = performance.now() + timeoutMs
  while (performance.now() < deadline && child.exitCode === null) {
    try {
      if ((await fetch(url)).ok) return true
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}
