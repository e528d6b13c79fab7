import { send } from './support/api.ts'
import { serveForeignPage } from './support/foreign-page.ts'
import { type OpenConsole, openConsole } from './support/open-console.ts'
import { expect, test } from './support/test.ts'

/** A portal: frames what its address asks for, grows the frame as it is told, and keeps what it hears. */
const PORTAL = `<!doctype html><meta charset="utf-8"><title>Portal</title>
<style>iframe { width: 100%; height: 400px; border: 0 }</style>
<script>
  const heard = []
  addEventListener('message', (event) => {
    heard.push({ origin: event.origin, data: event.data, atMs: performance.now() })
    if (event.data?.type === 'tidemark:height') document.querySelector('iframe').style.height = event.data.height + 'px'
  })
  addEventListener('DOMContentLoaded', () => {
    const frame = document.createElement('iframe')
    frame.src = decodeURIComponent(location.hash.slice(1))
    document.body.append(frame)
  })
</script>`

interface Heard {
  readonly origin: string
  readonly data: { readonly type: string; readonly version: number; readonly height: number }
  readonly atMs: number
}

let portal: Awaited<ReturnType<typeof serveForeignPage>>
let console: OpenConsole

test.beforeAll(async () => {
  portal = await serveForeignPage(PORTAL)
  console = await openConsole({
    scenario: 'demo',
    config: (ports) => `basePath: /backup
publicOrigins: ['http://console.localhost:${ports.console}']
frameAncestors: ['http://portal.localhost:${portal.port}']
clusters:
  - id: demo
    displayName: Demo
    host: 127.0.0.1
    port: ${ports.simulator}
    login: { tenant: sys, user: root }
`,
  })
})
test.afterAll(async () => {
  await console.stop()
  await portal.stop()
})

const framed = (page: string) => `http://console.localhost:${console.port}/backup/e/clusters/demo/${page}`
const portalPage = (host: string, page: string) => `http://${host}:${portal.port}/#${encodeURIComponent(framed(page))}`

test('a listed portal of another site shows the console, learns its height and needs no cookie', async ({ page }) => {
  await page.goto(portalPage('portal.localhost', 'jobs'))
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('[data-job-row]').first()).toBeVisible()
  await expect(frame.getByRole('navigation', { name: 'Main' })).toHaveCount(0)
  await expect(frame.getByRole('link', { name: 'Open in Tidemark' })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])

  await expect.poll(() => page.evaluate<Heard[]>('heard').then((heard) => heard.length)).toBeGreaterThan(0)
  const heard = await page.evaluate<Heard[]>('heard')
  for (const { origin, data } of heard) {
    expect(origin).toBe(`http://console.localhost:${console.port}`)
    expect(data).toEqual({ type: 'tidemark:height', version: 1, height: expect.any(Number) })
    expect(Number.isInteger(data.height) && data.height > 0).toBe(true)
  }
  for (const [index, { atMs }] of heard.entries()) {
    const secondLater = heard.slice(index).filter((later) => later.atMs - atMs < 990)
    expect(secondLater.length).toBeLessThanOrEqual(3)
  }
})

test('acting works in the frame, since it needs nothing from third-party storage', async ({ page }) => {
  await page.goto(portalPage('portal.localhost', 'jobs'))
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Back up…' }).click()
  await expect(frame.getByRole('dialog', { name: 'Back up' })).toBeVisible()
})

test('inner navigation leaves the portal’s Back button alone', async ({ page }) => {
  await page.goto(portalPage('portal.localhost', 'jobs'))
  const frame = page.frameLocator('iframe')
  await expect(frame.locator('[data-job-row]').first()).toBeVisible()
  const before = await page.evaluate(() => history.length)
  await frame.locator('[data-job-row] a').first().click()
  await expect(frame.locator('[data-job-row]')).toHaveCount(0)
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('a page that is not listed gets nothing', async ({ browser }) => {
  const page = await browser.newPage()
  for (const host of ['other.localhost', '127.0.0.1']) {
    await page.goto(portalPage(host, 'jobs'))
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/')
    await expect(page.frameLocator('iframe').locator('[data-job-row]')).toHaveCount(0)
    expect(await page.evaluate<Heard[]>('heard')).toEqual([])
  }
  await page.close()
})

test('only what is under /e/ may be framed, by the listed origins alone', async () => {
  const host = { host: `console.localhost:${console.port}` }
  const policyOf = async (path: string) => {
    const { headers } = await send(console.port, 'GET', path, host)
    return { csp: String(headers['content-security-policy']), xfo: headers['x-frame-options'] }
  }
  const shown = await policyOf('/backup/e/clusters/demo/jobs')
  expect(shown.csp).toContain(`frame-ancestors http://portal.localhost:${portal.port};`.replace(/;$/, ''))
  expect(shown.xfo).toBeUndefined()
  for (const path of ['/backup/', '/backup/clusters/demo/jobs', '/backup/api/console', '/nowhere', '/backup/ee/x']) {
    const { csp, xfo } = await policyOf(path)
    expect(csp, path).toContain("frame-ancestors 'none'")
    expect(xfo, path).toBe('DENY')
  }
})
