import type { Page } from '@playwright/test'
import { commandsOf } from './support/commands.ts'
import type { OpenConsole } from './support/open-console.ts'
import { outcomeOf } from './support/operator.ts'
import { expect, test } from './support/test.ts'
import { CHINESE, ENGLISH, type Words } from './support/words.ts'

const T2 = 1004

interface PolicyWords extends Pick<Words, 'accepted' | 'done'> {
  readonly set: string
  readonly change: string
  readonly window: string
  readonly confirm: RegExp
  readonly run: RegExp
  readonly dropFirst: RegExp
}

const EN: PolicyWords = {
  ...ENGLISH,
  set: 'Set one…',
  change: 'Change…',
  window: 'Recovery window',
  confirm: /^Yes, delete what is older/,
  run: /^Set it for/,
  dropFirst: /is dropped first, then 3d is added/,
}

const ZH: PolicyWords = {
  ...CHINESE,
  set: '设置…',
  change: '更改…',
  window: '恢复窗口',
  confirm: /^是的，每小时删除/,
  run: /^为 .* 设置$/,
  dropFirst: /先删除 .* 的策略 7d，再添加 3d/,
}

/** Adds a policy, then changes it; answers the statements that were on the screen. */
async function addAndChange(page: Page, { url }: OpenConsole, words: PolicyWords): Promise<string[]> {
  await page.goto(`${url}/clusters/demo/tenants/${T2}`)
  const policy = page.locator('section', { has: page.locator('#tenant-policy') })
  await policy.getByRole('button', { name: words.set, exact: true }).click()
  const added = await setWindow(page, '7', words)
  await policy.getByRole('button', { name: words.change, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words.window, exact: true }).fill('3')
  await expect(dialog.getByText(words.dropFirst)).toBeVisible()
  return [...added, ...(await setWindow(page, '3', words))]
}

async function setWindow(page: Page, days: string, words: PolicyWords): Promise<string[]> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words.window, exact: true }).fill(days)
  const run = dialog.getByRole('button', { name: words.run })
  const box = dialog.getByRole('checkbox', { name: words.confirm })
  await expect(dialog.getByRole('code').last()).toContainText(`'${days}d'`)
  await box.click()
  await expect(run).toBeEnabled()
  await run.click()
  return outcomeOf(dialog, words)
}

const STATEMENTS = [
  "ALTER SYSTEM ADD DELETE BACKUP POLICY = 'default' RECOVERY_WINDOW = '7d' TENANT = `t2`",
  "ALTER SYSTEM DROP DELETE BACKUP POLICY = 'default' TENANT = `t2`",
  "ALTER SYSTEM ADD DELETE BACKUP POLICY = 'default' RECOVERY_WINDOW = '3d' TENANT = `t2`",
]

test('a delete policy is set and changed, its hourly job shows in Jobs, and has a page', async ({ page, blank }) => {
  expect(await addAndChange(page, blank, EN)).toEqual(STATEMENTS)
  expect(await commandsOf(blank)).toEqual(STATEMENTS)
  await blank.control.advance(3700)
  await page.goto(`${blank.url}/clusters/demo/jobs?types=delete`)
  const row = page.getByRole('row').filter({ hasText: 't2' }).first()
  await expect(row).toContainText('found nothing to delete', { timeout: 60_000 })
  await row.getByRole('link', { name: /^\d+$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Delete of t2: What is obsolete')
  await expect(page.getByText('It found nothing to delete.')).toBeVisible()
})

test.describe(() => {
  test.use({ locale: CHINESE.locale })

  test('a delete policy is set and changed, in Chinese', async ({ page, blank }) => {
    expect(await addAndChange(page, blank, ZH)).toEqual(STATEMENTS)
  })
})

test('what this version cannot delete says so, and what is deleted is marked on the timeline', async ({
  page,
  demo,
}) => {
  await page.goto(`${demo.url}/clusters/demo/tenants/1012`)
  await expect(page.getByText(/needs OceanBase 4\.4\.2; this cluster runs 4\.3\.5\.5/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete sets…' })).toHaveAttribute('aria-disabled', 'true')
  await page.goto(`${demo.url}/clusters/demo/timeline`)
  const mark = page.getByRole('button', { name: /^Delete of audit, |^\d+ deletes of audit/ }).first()
  await expect(mark).toBeVisible({ timeout: 60_000 })
})
