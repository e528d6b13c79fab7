import type { FrameLocator, Page } from '@playwright/test'
import { axeViolations } from './support/axe.ts'
import { serveForeignPage } from './support/foreign-page.ts'
import { type OpenConsole, openConsole } from './support/open-console.ts'
import { expect, test } from './support/test.ts'

const KEY = 'e2e-access-key-0123456789-abcdefghij'
const JOBS = '/backup/clusters/demo/jobs?states=failed'

let portal: Awaited<ReturnType<typeof serveForeignPage>>
let console: OpenConsole

test.beforeAll(async () => {
  portal = await serveForeignPage(`<!doctype html><meta charset="utf-8"><title>Portal</title>
<script>
  addEventListener('DOMContentLoaded', () => {
    const frame = document.createElement('iframe')
    frame.width = '100%'
    frame.height = '700'
    frame.src = decodeURIComponent(location.hash.slice(1))
    document.body.append(frame)
  })
</script>`)
  console = await openConsole({
    scenario: 'demo',
    accessKey: KEY,
    config: (ports) => `accessKey: { file: access-key }
basePath: /backup
publicOrigins: ['http://console.localhost:${ports.console}']
frameAncestors: ['http://portal.localhost:${portal.port}']
clusters:
  - { id: demo, displayName: Demo, host: 127.0.0.1, port: ${ports.simulator}, login: { tenant: sys, user: root } }
`,
  })
})
test.afterAll(async () => {
  await console.stop()
  await portal.stop()
})

async function signIn(page: Page | FrameLocator, key = KEY): Promise<void> {
  await page.getByLabel('Access key').fill(key)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Everything a page leaves behind, where a secret of its memory must not stand. */
const traces = (page: Page) =>
  page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])')

test('one signs in with the key, stays where one wanted to go, and signs out', async ({ page }) => {
  await page.goto(console.url + JOBS)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.locator('[data-job-row]')).toHaveCount(0)
  await signIn(page, `${KEY}x`)
  await expect(page.getByRole('alert')).toContainText('That is not the access key')
  await signIn(page)
  await expect(page.locator('[data-job-row]').first()).toBeVisible()
  expect(page.url()).toBe(console.url + JOBS)

  const cookies = await page.context().cookies()
  expect(cookies).toEqual([
    expect.objectContaining({
      ...{ name: '__Host-Http-ob_sid', secure: true, httpOnly: true, sameSite: 'Strict', path: '/', expires: -1 },
    }),
  ])
  expect(await traces(page)).not.toContain(cookies[0]?.value)
  expect(await traces(page)).not.toContain(KEY)

  await page.reload()
  await expect(page.locator('[data-job-row]').first()).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  await expect(page.locator('[data-job-row]')).toHaveCount(0)
})

test('what was typed is still there when the session ended meanwhile', async ({ page }) => {
  await page.goto(`${console.url}/backup/clusters/demo/jobs`)
  await signIn(page)
  await page.getByRole('button', { name: 'Back up…' }).first().click()
  const note = page.getByRole('textbox', { name: 'Description' })
  await note.fill('before the upgrade')
  await page.context().clearCookies()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Your session has ended.')).toBeVisible()
  await page.keyboard.press('Escape')
  await signIn(page)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toHaveCount(0)
  await expect(note).toHaveValue('before the upgrade')
  await expect(page.getByRole('dialog')).toHaveCount(1)
})

test('a frame of another site keeps a token in memory, sets no cookie, and forgets it when loaded anew', async ({
  page,
}) => {
  const framed = `http://console.localhost:${console.port}/backup/e/clusters/demo/jobs`
  await page.goto(`http://portal.localhost:${portal.port}/#${encodeURIComponent(framed)}`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByText('In a frame you stay signed in')).toBeVisible()
  const asked: { readonly url: string; readonly authorization: string }[] = []
  page.on('request', (request) =>
    asked.push({ url: request.url(), authorization: request.headers().authorization ?? '' }),
  )
  await signIn(frame)
  await expect(frame.locator('[data-job-row]').first()).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
  const token = asked.find(({ authorization }) => authorization !== '')?.authorization.slice('Bearer '.length) ?? ''
  expect(token).toHaveLength(43)
  expect(asked.filter(({ url }) => url.includes(token))).toEqual([])
  const inFrame = page.frames()[1]
  expect(inFrame?.url()).toBe(framed)
  await inFrame?.goto(framed)
  await expect(frame.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})

for (const [locale, colorScheme, heading] of [
  ['en-GB', 'light', 'Sign in'],
  ['zh-CN', 'dark', '登录'],
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, viewport: { width: 360, height: 740 }, bypassCSP: true })

    test('the sign-in page has no violation, and fits a phone', async ({ page }) => {
      await page.goto(`${console.url}/backup/e/clusters/demo/jobs`)
      await expect(page.getByRole('heading', { name: heading })).toBeVisible()
      expect(await axeViolations(page)).toEqual([])
      expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    })
  })
}
