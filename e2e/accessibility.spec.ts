import { SCREEN_PATHS } from '../apps/web/src/app/routes/screen-paths.ts'
import { axeViolations } from './support/axe.ts'
import type { OpenConsole } from './support/open-console.ts'
import { expect, test } from './support/test.ts'

const LOCALES = ['en-GB', 'zh-CN'] as const
const SCHEMES = ['light', 'dark'] as const

/** A job and a tenant of the demo, for the pages that want one. */
async function someJob({ url }: OpenConsole): Promise<{ tenantId: number; jobId: string }> {
  const reply = await fetch(`${url}/api/clusters/demo/jobs?states=failed&limit=1`)
  const { data }: { data: { jobs: { tenantId: number; jobId: string }[] } } = await reply.json()
  const [job] = data.jobs
  if (job === undefined) throw new Error('the demo has no failed job')
  return job
}

for (const locale of LOCALES) {
  for (const colorScheme of SCHEMES) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme, bypassCSP: true })

      test('no page has a violation, in the console and in a frame', async ({ page, demo }) => {
        const { tenantId, jobId } = await someJob(demo)
        for (const path of SCREEN_PATHS) {
          const place = path.replace('$tenantId', String(tenantId)).replace('$jobId', jobId)
          for (const root of ['', '/e']) {
            await page.goto(`${demo.url}${root}/clusters/demo/${place}`)
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
            await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
            expect(await axeViolations(page), `${root}/${place}`).toEqual([])
          }
        }
      })

      test('neither the forms nor the dialog have one', async ({ page, demo }) => {
        const { tenantId } = await someJob(demo)
        for (const kind of ['data', 'archive']) {
          await page.goto(`${demo.url}/clusters/demo/destinations?set=${kind}&tenants=${tenantId}`)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          expect(await axeViolations(page), `destination form, ${kind}`).toEqual([])
        }
        await page.goto(`${demo.url}/clusters/demo/jobs`)
        await page.getByRole('button', { name: /^(Back up…|发起备份…)$/ }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await axeViolations(page), 'dialog').toEqual([])
      })
    })
  }
}
