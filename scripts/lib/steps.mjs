/** Runs named steps in order, says what is going on and how long it took, and stops at the first that fails. */
export async function steps(list) {
  for (const [name, action] of list) {
    const startedAt = performance.now()
    console.log(`\n▸ ${name}`)
    const code = await action()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (code !== 0) {
      console.error(`✕ ${name} failed after ${seconds} s`)
      process.exit(code)
    }
    console.log(`✓ ${name}, ${seconds} s`)
  }
}
