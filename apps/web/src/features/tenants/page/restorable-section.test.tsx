import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { snapshot } from '../../../testing/answers.ts'
import { backupSet } from '../../../testing/backup-set.ts'
import { render } from '../../../testing/render.tsx'
import { tenantPage } from '../../../testing/tenant-page.ts'
import { RestorableSection } from './restorable-section.tsx'

const moment = { scn: '1763706000000000000', at: '2025-11-21T06:20:00.000000Z' }
const preview = {
  restorable: { ranges: [], holes: [] },
  moment,
  reading: {
    sets: [backupSet({ backupSetId: '1' }), backupSet({ backupSetId: '2' })],
    pieces: [],
    setsBytes: 2048,
    piecesBytes: 0,
    ownLog: false,
    encrypted: false,
  },
  statements: { byScn: 'ALTER SYSTEM RESTORE `r` FROM …', byTime: null, hasMaskedKeys: true },
  why: null,
  refused: [],
}

it('shows holes with their cause, and what a restore would read', async () => {
  const page = tenantPage()
  const restorable = {
    ...page.restorable,
    holes: [{ from: moment, until: null, cause: 'archive-interrupted' as const, roundId: '1', pieceId: null }],
  }
  await render(<RestorableSection page={{ ...page, restorable }} />, {
    at: 'tenants/1002',
    answers: { 'GET /clusters/demo/tenants/1002/restore-preview': snapshot(preview) },
  })
  await screen.findByText(/archiving is interrupted/)
  await userEvent.setup({ delay: null }).click(screen.getByRole('button', { name: 'Preview a restore' }))
  await screen.findByText('1 → 2')
  expect(screen.getByText(/Keys are masked/)).toBeTruthy()
})

it('says that nothing can be restored', async () => {
  await render(<RestorableSection page={tenantPage({ restorable: { ranges: [], holes: [] } })} />, {
    at: 'tenants/1002',
    language: 'zh',
  })
  await screen.findByText(/目前无法恢复/)
})
