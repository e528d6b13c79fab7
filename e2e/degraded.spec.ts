import type { Page } from '@playwright/test'
import { Operator } from './support/operator.ts'
import { untilEnded } from './support/story.ts'
import { expect, test } from './support/test.ts'
import { ENGLISH } from './support/words.ts'

const freshness = (page: Page) => page.getByRole('banner').locator('[data-state]')

test('a database that is gone: freshness turns, nothing goes blank, acts are off with the reason', async ({
  page,
  blank,
}) => {
  await page.goto(`${blank.url}/clusters/demo/overview`)
  await expect(freshness(page)).toContainText('live')
  await expect(page.getByRole('table').getByRole('link', { name: 'mysql_tenant' })).toBeVisible()

  await blank.control.inject({ kind: 'refuse' })
  await blank.control.inject({ kind: 'drop-before' })
  await expect(freshness(page)).toContainText('offline since', { timeout: 60_000 })
  await expect(page.getByRole('table').getByRole('link', { name: 'mysql_tenant' })).toBeVisible()
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
  await expect(page.getByRole('table').getByRole('link', { name: 'mysql_tenant' })).toBeVisible()
  await blank.control.clearFaults()
  await expect(freshness(page)).toContainText('live', { timeout: 60_000 })
})

test('a restart of the database under an open page loses nothing', async ({ page, blank }) => {
  await page.goto(`${blank.url}/clusters/demo/tenants`)
  await expect(freshness(page)).toContainText('live')
  await blank.control.restart()
  await expect(freshness(page)).toContainText('live', { timeout: 60_000 })
  await expect(page.getByRole('table').getByRole('link', { name: 'mysql_tenant' })).toBeVisible()
})

test('an emptied cluster, whose ids begin again, drops what was known and says so', async ({ page, blank }) => {
  const operator = new Operator(page, `${blank.url}/clusters/demo`, ENGLISH)
  await operator.setDestination(1004, 'archive', '/backup/t2/archive')
  await operator.startArchiving(1004)
  await operator.setDestination(1004, 'data', '/backup/t2/data')
  await blank.control.advance(60)
  await operator.backUp(1004)
  await untilEnded({ ...blank, operator, tenantId: 1004, login: 'root@t2' })
  await page.goto(`${blank.url}/clusters/demo/jobs?states=completed`)
  await expect(page.locator('[data-job-row]').first()).toBeVisible()

  await blank.control.empty()
  await expect(page.getByText('The cluster began anew', { exact: false })).toBeVisible({ timeout: 60_000 })
  await expect(page.locator('[data-job-row]')).toHaveCount(0, { timeout: 60_000 })
  await expect(freshness(page)).toContainText('live')
})
