import { test as base, expect, type Page } from '@playwright/test'
import { type OpenConsole, openConsole } from './open-console.ts'

interface Fixtures {
  /** A console of this test's own, on the `blank` scenario. */
  readonly blank: OpenConsole
}

interface WorkerFixtures {
  /** One console on the `demo` scenario for all tests of a worker; they only look. */
  readonly demo: OpenConsole
}

/** Every page of every story is watched: a violation of the content security policy or an error fails the story. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  page: async ({ page }, use) => {
    const faults = watch(page)
    await use(page)
    expect(faults, 'violations of the CSP and uncaught errors').toEqual([])
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  blank: async ({}, use) => {
    const console = await openConsole({ scenario: 'blank' })
    await use(console)
    await console.stop()
  },
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const console = await openConsole({ scenario: 'demo', speed: 10 })
      await use(console)
      await console.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
})
export { expect }

/** What went wrong in a page so far. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  return faults
}
