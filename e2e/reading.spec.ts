import { expect, test } from './support/test.ts'

test('the overview says who is not protected, worst first, and leads to the tenant', async ({ page, demo }) => {
  await page.goto(demo.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 of 8 tenants are not protected')
  const rows = page.getByRole('table', { name: 'Tenants, worst first' }).getByRole('row')
  await expect(rows).toHaveCount(9)
  await expect(rows.nth(1)).toContainText('interrupted')
  await page.getByRole('button', { name: /^Protected/ }).click()
  await expect(page).toHaveURL(/protect/)
  await expect(rows).toHaveCount(6)
  await page.reload()
  await expect(rows).toHaveCount(6)
  await page.getByRole('button', { name: /^All/ }).click()
  await page.getByRole('table').getByRole('link', { name: 'orders' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('orders is not protected')
  await expect(page.getByRole('button', { name: 'Restart archiving…' }).first()).toBeEnabled()
})

test('the list of jobs filters by its address, and more rows load as one scrolls', async ({ page, demo }) => {
  await page.goto(`${demo.url}/clusters/demo/jobs`)
  const rows = page.locator('[data-job-row]')
  await expect(rows.first()).toBeVisible()
  await expect(page.getByText(/^100 of/)).toBeVisible()
  await page.getByText(/^100 of/).scrollIntoViewIfNeeded()
  await expect(page.getByText(/^200 of/)).toBeVisible()

  await page.getByRole('button', { name: /^Canceled/ }).click()
  await expect(page).toHaveURL(/states=canceled/)
  await expect(rows.first()).toContainText('canceled')
  await page.goBack()
  await expect(page).not.toHaveURL(/states=/)
})

test('a failed job says what OceanBase said, what it means and what to do, and explains all 18 columns', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/clusters/demo/jobs?states=failed`)
  const row = page.locator('[data-job-row]').filter({ hasText: '−9027' }).first()
  await row.getByRole('link').last().click()
  await expect(page).toHaveURL(/\/jobs\/\d+\/\d+$/)
  for (const part of ['What OceanBase said', 'What it means', 'What to do']) {
    await expect(page.getByText(part)).toBeVisible()
  }
  const columns = ['JOB_ID', 'INCARNATION', 'BACKUP_SET_ID', 'INITIATOR_TENANT_ID', 'INITIATOR_JOB_ID']
  const more = ['EXECUTOR_TENANT_ID', 'PLUS_ARCHIVELOG', 'BACKUP_TYPE', 'JOB_LEVEL', 'ENCRYPTION_MODE', 'PASSWD']
  const rest = ['START_TIMESTAMP', 'END_TIMESTAMP', 'STATUS', 'RESULT', 'COMMENT', 'DESCRIPTION', 'PATH']
  const facts = page.getByRole('table', { name: /^Every column/ })
  for (const column of [...columns, ...more, ...rest]) {
    await expect(facts.getByText(column, { exact: true }).first()).toBeVisible()
  }
})

test('the timeline: ranges in the address, a bar opens its job below, the table tells the same', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/clusters/demo/timeline`)
  await page.getByRole('button', { name: '30 d', exact: true }).click()
  await expect(page).toHaveURL(/30d/)
  await page.getByRole('button', { name: '7 d', exact: true }).click()
  await page
    .getByRole('button', { name: /full backup, completed/ })
    .first()
    .click()
  const selected = page.getByRole('region', { name: 'Selected job' })
  await expect(selected.getByRole('heading')).toContainText('Full backup of')
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  await expect(page.getByRole('table', { name: /^Jobs and archive holes/ })).toBeVisible()
  await page.getByRole('button', { name: 'Lanes', exact: true }).click()
  await selected.getByRole('link', { name: 'Open job' }).click()
  await expect(page).toHaveURL(/\/jobs\/\d+\/\d+$/)
})

test('the keyboard alone moves the timeline and opens a job', async ({ page, demo }) => {
  await page.goto(`${demo.url}/clusters/demo/timeline`)
  const chart = page.getByRole('group', { name: /^Timeline from/ })
  await expect(chart).toBeVisible()
  await chart.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(/from=/)
  await page.keyboard.press('Home')
  await expect(page).not.toHaveURL(/from=/)
  // The lane's tenant comes first, its bars after it.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  // Deletes are among the marks; arrows walk to a backup.
  const focused = page.locator(':focus')
  for (let marks = 0; marks < 40; marks++) {
    if (/(?:full|incremental)/i.test((await focused.getAttribute('aria-label')) ?? '')) break
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Selected job' })).toBeVisible()
})

test('language and theme are kept over a reload', async ({ page, demo }) => {
  await page.goto(`${demo.url}/clusters/demo/jobs`)
  await page.getByRole('button', { name: '中文' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('作业')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('作业')
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^zh/)
})

test('no page overflows a phone', async ({ page, demo }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  for (const place of ['overview', 'timeline', 'jobs', 'tenants', 'tenants/1002', 'destinations']) {
    await page.goto(`${demo.url}/clusters/demo/${place}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, place).toBeLessThanOrEqual(0)
  }
})
