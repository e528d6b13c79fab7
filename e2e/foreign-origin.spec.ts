import { endpoints } from '@tidemark/contract'
import { OWN_HEADERS, send } from './support/api.ts'
import { commandsOf } from './support/commands.ts'
import { serveForeignPage } from './support/foreign-page.ts'
import type { OpenConsole } from './support/open-console.ts'
import { expect, test } from './support/test.ts'

const CANCEL = JSON.stringify({ kind: 'cancel-backup', scope: { by: 'cluster' } })

/** Every unsafe route, with an operation that really waits to be run. */
async function unsafePaths(console: OpenConsole): Promise<readonly { path: string; body: string }[]> {
  const planned = await send(console.port, 'POST', '/api/clusters/demo/operations', OWN_HEADERS, CANCEL)
  expect(planned.status).toBe(201)
  const { operationId }: { operationId: string } = JSON.parse(planned.body)
  return Object.values(endpoints)
    .filter(({ method }) => method !== 'GET')
    .map(({ path }) => ({
      path: `/api${path}`.replace(':clusterId', 'demo').replace(':operationId', operationId),
      body: path.endsWith('/operations') ? CANCEL : '{}',
    }))
}

test('no page of another origin makes the console act, by form, fetch or frame', async ({ blank, browser }) => {
  const routes = await unsafePaths(blank)
  const foreign = await serveForeignPage('<!doctype html><title>Somewhere else</title><body></body>')
  const context = await browser.newContext()
  for (const host of ['127.0.0.1', 'attacker.localhost']) {
    const page = await context.newPage()
    await page.goto(`http://${host}:${foreign.port}/`)
    for (const { path, body } of routes) {
      const url = `${blank.url}${path}`
      await page.evaluate(attackByFetch, { url, body })
      for (const enctype of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
        const answered = page.waitForEvent('response', (response) => response.url() === url)
        await page.evaluate(attackByForm, { url, body, enctype })
        expect((await answered).status()).toBeGreaterThanOrEqual(400)
      }
    }
    await page.close()
  }
  await context.close()
  await foreign.stop()
  expect(await commandsOf(blank)).toEqual([])
})

/** Runs in the foreign page: every fetch a page can make, each to its end. */
async function attackByFetch({ url, body }: { url: string; body: string }): Promise<void> {
  const headers = [{}, { 'content-type': 'text/plain' }, { 'content-type': 'application/json', 'x-tidemark': '1' }]
  for (const one of headers) {
    for (const mode of ['cors', 'no-cors'] as const) {
      await fetch(url, { method: 'POST', mode, body, headers: one, credentials: 'include' }).catch(() => undefined)
    }
  }
}

/** Runs in the foreign page: a form that is sent into a frame of its own. */
function attackByForm({ url, body, enctype }: { url: string; body: string; enctype: string }): void {
  const frame = document.createElement('iframe')
  frame.name = `frame-${Math.random()}`
  document.body.append(frame)
  const form = document.createElement('form')
  Object.assign(form, { method: 'post', action: url, enctype, target: frame.name })
  const input = document.createElement('input')
  Object.assign(input, { name: body, value: '' })
  form.append(input)
  document.body.append(form)
  form.submit()
}

const HOSTILE_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a foreign Host': { ...OWN_HEADERS, host: 'evil.example' },
  'a Host that only begins like ours': { ...OWN_HEADERS, host: '127.0.0.1.evil.example' },
  'a sibling site': { ...OWN_HEADERS, 'sec-fetch-site': 'same-site' },
  'another site': { ...OWN_HEADERS, 'sec-fetch-site': 'cross-site' },
  'a typed address': { ...OWN_HEADERS, 'sec-fetch-site': 'none' },
  'neither Sec-Fetch-Site nor Origin': { 'content-type': 'application/json', 'x-tidemark': '1' },
  'a foreign Origin alone': { 'content-type': 'application/json', 'x-tidemark': '1', origin: 'http://evil.example' },
  'the null Origin': { 'content-type': 'application/json', 'x-tidemark': '1', origin: 'null' },
  'no header of our own': { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  'a form': { ...OWN_HEADERS, 'content-type': 'application/x-www-form-urlencoded' },
  'plain text': { ...OWN_HEADERS, 'content-type': 'text/plain' },
}

test('every unsafe route refuses every header that is not the console’s own', async ({ blank }) => {
  const routes = await unsafePaths(blank)
  for (const { path, body } of routes) {
    for (const [name, headers] of Object.entries(HOSTILE_HEADERS)) {
      const { status } = await send(blank.port, 'POST', path, headers, body)
      expect(status, `${path} with ${name}`).toBeGreaterThanOrEqual(400)
      expect(status, `${path} with ${name}`).toBeLessThan(500)
    }
  }
  expect(await commandsOf(blank)).toEqual([])
})
