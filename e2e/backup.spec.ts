import { commandsOf } from './support/commands.ts'
import { rows } from './support/database.ts'
import { type OpenConsole, openConsole } from './support/open-console.ts'
import { Operator } from './support/operator.ts'
import { expect, test } from './support/test.ts'
import { CHINESE, ENGLISH } from './support/words.ts'

const T2 = 1004

/** Every job the views know of a tenant, the newest last. */
function jobsOf({ simulatorPort }: OpenConsole, login: string) {
  const columns = 'JOB_ID, BACKUP_TYPE, PLUS_ARCHIVELOG, STATUS, DESCRIPTION, INITIATOR_TENANT_ID'
  return rows(
    simulatorPort,
    login,
    `SELECT ${columns} FROM DBA_OB_BACKUP_JOBS UNION ALL SELECT ${columns} FROM DBA_OB_BACKUP_JOB_HISTORY ORDER BY JOB_ID`,
  )
}

async function ended({ control, simulatorPort }: OpenConsole, login: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await control.advance(30)
        return rows(simulatorPort, login, 'SELECT JOB_ID FROM DBA_OB_BACKUP_JOBS')
      },
      { timeout: 60_000 },
    )
    .toEqual([])
}

for (const words of [ENGLISH, CHINESE]) {
  test.describe(words.locale, () => {
    test.use({ locale: words.locale })

    test('from nothing to full, incremental, PLUS ARCHIVELOG, a cancel and the whole cluster', async ({
      page,
      blank,
    }) => {
      const operator = new Operator(page, `${blank.url}/clusters/demo`, words)
      const sent: string[] = []
      const act = async (shown: Promise<string[]>) => {
        sent.push(...(await shown))
        expect(await commandsOf(blank)).toEqual(sent)
      }

      await act(operator.setDestination(T2, 'archive', '/backup/t2/archive'))
      await act(operator.startArchiving(T2))
      await act(operator.setDestination(T2, 'data', '/backup/t2/data'))
      await blank.control.advance(30)

      await act(operator.backUp(T2))
      await ended(blank, 'root@t2')
      await act(operator.backUp(T2, { type: 'incremental' }))
      await ended(blank, 'root@t2')
      await act(operator.backUp(T2, { plusArchivelog: true }))
      await ended(blank, 'root@t2')
      await act(operator.backUp(T2))
      await act(operator.cancel(T2))
      await ended(blank, 'root@t2')
      await act(operator.backUpCluster({ plusArchivelog: true }))
      await ended(blank, 'root@t2')

      const jobs = await jobsOf(blank, 'root@t2')
      expect(jobs.map(({ BACKUP_TYPE, PLUS_ARCHIVELOG, STATUS }) => [BACKUP_TYPE, PLUS_ARCHIVELOG, STATUS])).toEqual([
        ['FULL', 'OFF', 'COMPLETED'],
        ['INC', 'OFF', 'COMPLETED'],
        ['FULL', 'ON', 'COMPLETED'],
        ['FULL', 'OFF', 'CANCELED'],
        ['FULL', 'ON', 'COMPLETED'],
      ])
      for (const job of jobs) expect(job.DESCRIPTION).toMatch(/^\[td:[0-9A-HJKMNP-TV-Z]{26}\]$/)
    })
  })
}

test('a user tenant does the same with its own login, and names nobody', async ({ page }) => {
  const own = await openConsole({
    scenario: 'blank',
    config: ({ simulator }) => `clusters:
  - { id: own, displayName: Own, host: 127.0.0.1, port: ${simulator}, login: { tenant: t2, user: root } }
`,
  })
  try {
    const operator = new Operator(page, `${own.url}/clusters/own`, ENGLISH)
    const sent: string[] = []
    const act = async (shown: Promise<string[]>) => {
      sent.push(...(await shown))
      expect(await commandsOf(own)).toEqual(sent)
    }
    await act(operator.setDestination(T2, 'archive', '/backup/t2/archive'))
    await act(operator.startArchiving(T2))
    await act(operator.setDestination(T2, 'data', '/backup/t2/data'))
    await own.control.advance(30)
    await act(operator.backUp(T2))
    await ended(own, 'root@t2')
    await act(operator.backUp(T2, { type: 'incremental', plusArchivelog: true }))
    await act(operator.cancel(T2))
    await ended(own, 'root@t2')
    expect(sent.filter((text) => text.includes('TENANT'))).toEqual([])
    const jobs = await jobsOf(own, 'root@t2')
    expect(jobs.map(({ STATUS, INITIATOR_TENANT_ID }) => [STATUS, INITIATOR_TENANT_ID])).toEqual([
      ['COMPLETED', '1004'],
      ['CANCELED', '1004'],
    ])
  } finally {
    await own.stop()
  }
})

test('a lost reply is unknown, is settled by the views, and nothing is sent twice', async ({ page, blank }) => {
  const operator = new Operator(page, `${blank.url}/clusters/demo`, ENGLISH)
  await operator.setDestination(T2, 'archive', '/backup/t2/archive')
  await operator.startArchiving(T2)
  await operator.setDestination(T2, 'data', '/backup/t2/data')
  await blank.control.advance(30)
  await blank.control.clearStatements()

  await blank.control.inject({ kind: 'drop-after', match: 'ALTER SYSTEM BACKUP', times: 1 })
  await page.goto(`${blank.url}/clusters/demo/tenants/${T2}`)
  await page.getByRole('button', { name: 'Back up…' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Back up t2' }).click()
  await expect(dialog.getByText('the answer was lost', { exact: false })).toBeVisible({ timeout: 30_000 })
  await expect(dialog.getByText('but the views show it', { exact: false })).toBeVisible({ timeout: 60_000 })
  expect(await commandsOf(blank)).toHaveLength(1)
  expect(await jobsOf(blank, 'root@t2')).toHaveLength(1)
})
