import { commandsOf } from './support/commands.ts'
import { Operator } from './support/operator.ts'
import { backUpFromNothing, backUpWholeCluster, ourJobs } from './support/story.ts'
import { expect, test } from './support/test.ts'
import { CHINESE, ENGLISH } from './support/words.ts'

const T2 = { tenantId: 1004, login: 'root@t2' } as const

test.describe(() => {
  test.use({ locale: CHINESE.locale })

  test('a tenant is backed up in every way from sys, in Chinese', async ({ page, blank }) => {
    const stage = { ...blank, ...T2, operator: new Operator(page, `${blank.url}/clusters/demo`, CHINESE) }
    await backUpFromNothing(stage)
    await backUpWholeCluster(stage)
  })
})

test('a lost reply is unknown, is settled by the views, and nothing is sent twice', async ({ page, blank }) => {
  const operator = new Operator(page, `${blank.url}/clusters/demo`, ENGLISH)
  await operator.setDestination(T2.tenantId, 'archive', '/backup/t2/archive')
  await operator.startArchiving(T2.tenantId)
  await operator.setDestination(T2.tenantId, 'data', '/backup/t2/data')
  await blank.control.advance(60)
  await blank.control.clearStatements()

  await blank.control.inject({ kind: 'drop-after', match: 'ALTER SYSTEM BACKUP', times: 1 })
  await page.goto(`${blank.url}/clusters/demo/tenants/${T2.tenantId}`)
  await page.getByRole('button', { name: 'Back up…' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Back up t2' }).click()
  const outcome = dialog.getByRole('listitem').filter({ hasText: 't2' })
  await expect(outcome).toContainText('done: the answer was lost, but the views show it', { timeout: 60_000 })
  expect(await commandsOf(blank)).toHaveLength(1)
  expect(await ourJobs({ ...blank, ...T2, operator })).toHaveLength(1)
})

test('a statement that never arrived stays unknown and is not sent again', async ({ page, blank }) => {
  const operator = new Operator(page, `${blank.url}/clusters/demo`, ENGLISH)
  await operator.setDestination(T2.tenantId, 'archive', '/backup/t2/archive')
  await blank.control.clearStatements()
  await blank.control.inject({ kind: 'drop-before', match: 'ALTER SYSTEM ARCHIVELOG', times: 1 })
  await page.goto(`${blank.url}/clusters/demo/tenants/${T2.tenantId}`)
  await page.getByRole('button', { name: 'Start archiving…' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Start archiving t2' }).click()
  await expect(dialog.getByRole('listitem').first()).toContainText('unknown', { timeout: 30_000 })
  await blank.control.advance(70)
  await expect(dialog.getByRole('listitem').first()).toContainText('the views do not show it', { timeout: 60_000 })
  expect(await commandsOf(blank)).toHaveLength(1)
})
