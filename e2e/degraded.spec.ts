import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const freshness = (page: Page) => page.getByRole('banner').locator('[data-state]')

test('a database that is gone: freshness turns, nothing goes blank, acts are off with the reason', async ({
  page,
  blank,
}) => {
  await page.goto(`${blank.url}/clusters/demo/overview`)
  await expect(freshness(page)).toContainText('live')
  await expect(page.getByRole('link', { name: 'mysql_tenant' })).toBeVisible()

  await blank.control.inject({ kind: 'refuse' })
  await blank.control.restart().catch(() => undefined)
  await expect(freshness(page)).toContainText('offline since', { timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'mysql_tenant' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back up…' })).toHaveAttribute('aria-disabled', 'true')

  await blank.control.clearFaults()
  await page.getByRole('button', { name: 'Try now' }).first().click()
  await expect(freshness(page)).toContainText('live', { timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Back up…' })).not.toHaveAttribute('aria-disabled', 'true')
})

test('a database that hangs is not live for ever, and comes back by itself', async ({ page, blank }) => {
  await page.goto(`${blank.url}/clusters/demo/tenants`)
  await expect(freshness(page)).toContainText('live')
  await blank.control.inject({ kind: 'hang', match: 'select' })
  await expect(freshness(page)).not.toContainText('live', { timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'mysql_tenant' })).toBeVisible()
  await blank.control.clearFaults()
  await expect(freshness(page)).toContainText('live', { timeout: 60_000 })
})

test('a restart of the database under an open page loses nothing', async ({ page, blank }) => {
  await page.goto(`${blank.url}/clusters/demo/tenants`)
  await expect(freshness(page)).toContainText('live')
  await blank.control.restart()
  await expect(freshness(page)).toContainText('live', { timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'mysql_tenant' })).toBeVisible()
})
