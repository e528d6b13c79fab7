import { expect, type Locator, type Page } from '@playwright/test'
import type { Words } from './words.ts'

interface BackupChoice {
  readonly type?: 'full' | 'incremental'
  readonly plusArchivelog?: boolean
}

/** Somebody who works the console with mouse and keyboard. Each act returns the statements that were on the screen. */
export class Operator {
  readonly #page: Page
  readonly #base: string
  readonly #words: Words

  /** `base`: the address of a cluster, `http://127.0.0.1:8080/clusters/demo`. */
  constructor(page: Page, base: string, words: Words) {
    this.#page = page
    this.#base = base
    this.#words = words
  }

  async setDestination(tenantId: number, kind: 'data' | 'archive', directory: string): Promise<string[]> {
    const { directory: label, apply } = this.#words
    await this.#page.goto(`${this.#base}/destinations?set=${kind}&tenants=${tenantId}`)
    await this.#page.getByRole('textbox', { name: label, exact: true }).fill(directory)
    const button = this.#page.getByRole('button', { name: apply })
    await expect(button).toBeEnabled()
    await button.click()
    return this.#outcome()
  }

  async startArchiving(tenantId: number): Promise<string[]> {
    const { startArchiving, runStartArchiving } = this.#words
    await this.#openTenant(tenantId)
    await this.#page.getByRole('button', { name: startArchiving, exact: true }).first().click()
    return this.#run(runStartArchiving)
  }

  /** From the tenant's page, which names the tenant by itself. */
  async backUp(tenantId: number, choice: BackupChoice = {}): Promise<string[]> {
    await this.#openTenant(tenantId)
    const button = this.#page.getByRole('button', { name: this.#words.backUp, exact: true }).first()
    await expect(button).toBeEnabled({ timeout: 60_000 })
    await button.click()
    await this.#choose(choice)
    return this.#run(this.#words.runBackup)
  }

  async backUpCluster(choice: BackupChoice = {}): Promise<string[]> {
    await this.#page.goto(`${this.#base}/jobs`)
    await this.#page.getByRole('button', { name: this.#words.backUp, exact: true }).first().click()
    await this.#choose(choice)
    await this.#dialog.getByRole('button', { name: this.#words.wholeCluster }).click()
    await this.#dialog.getByRole('checkbox', { name: this.#words.confirmCluster }).click()
    return this.#run(this.#words.runBackup)
  }

  async cancel(tenantId: number): Promise<string[]> {
    await this.#openTenant(tenantId)
    const button = this.#page.getByRole('button', { name: this.#words.cancelBackup, exact: true }).first()
    await expect(button).toBeEnabled()
    await button.click()
    return this.#run(this.#words.runCancel)
  }

  get #dialog(): Locator {
    return this.#page.getByRole('dialog')
  }

  async #openTenant(tenantId: number): Promise<void> {
    await this.#page.goto(`${this.#base}/tenants/${tenantId}`)
  }

  async #choose({ type = 'full', plusArchivelog = false }: BackupChoice): Promise<void> {
    await this.#dialog.getByRole('button', { name: this.#words[type], exact: true }).click()
    const box = this.#dialog.getByRole('checkbox', { name: this.#words.plusArchivelog })
    if ((await box.isChecked()) !== plusArchivelog) await box.click()
  }

  async #run(name: RegExp): Promise<string[]> {
    const button = this.#dialog.getByRole('button', { name })
    await expect(button).toBeEnabled()
    await button.click()
    return this.#outcome()
  }

  #outcome(): Promise<string[]> {
    return outcomeOf(this.#dialog, this.#words)
  }
}

/** Waits until every step in the dialog was accepted, reads the statements off the screen, and closes it. */
export async function outcomeOf(
  dialog: Locator,
  { accepted, done }: Pick<Words, 'accepted' | 'done'>,
): Promise<string[]> {
  const rows = dialog.getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  for (const row of await rows.all()) await expect(row).toContainText(accepted, { timeout: 60_000 })
  const shown = await dialog.getByRole('code').allInnerTexts()
  await dialog.getByRole('button', { name: done, exact: true }).click()
  await expect(dialog).toHaveCount(0)
  return shown.map((text) => text.trim())
}
