import { expect, it } from 'vitest'
import { blank } from '../scenarios/blank.ts'
import { createEngine } from './engine.ts'
import type { BackupJobRow } from './tables.ts'

const START = 1_790_000_000_000_000n
const SYS = { tenantId: 1 }

it('a full backup of one tenant lives to COMPLETED', () => {
  const engine = createEngine({ scenario: blank, seed: 1, speed: 1, startUs: START, version: '4.3.5.0' })
  const set = (name: string, value: string) =>
    engine.execute(SYS, { kind: 'set', items: [{ name, value, tenant: 't2' }] })
  set('data_backup_dest', 'file:///backup/t2/data')
  set('log_archive_dest', 'LOCATION=file:///backup/t2/log')
  engine.execute(SYS, { kind: 'archivelog', on: true, tenants: ['t2'] })
  engine.advanceTo(START + 60_000_000n)
  engine.execute(
    { tenantId: 1004 },
    {
      kind: 'backup',
      incremental: false,
      database: true,
      tenants: [],
      to: null,
      plusArchivelog: true,
      description: 'first',
    },
  )
  const seen: string[] = []
  for (let s = 60n; s < 400n; s++) {
    engine.advanceTo(START + s * 1_000_000n)
    for (const change of engine.drain()) {
      if (
        change.table.startsWith('backup_job') ||
        change.table.startsWith('backup_task') ||
        change.table === 'backup_set' ||
        change.table === 'archive_round'
      )
        seen.push(`${s} ${change.op} ${change.table} ${'status' in change.row ? change.row.status : ''}`)
    }
  }
  console.log(seen.join('\n'))
  const jobs = [...engine.all()].flatMap((c) => (c.table === 'backup_job_history' ? [c.row as BackupJobRow] : []))
  expect(jobs).toMatchObject([{ status: 'COMPLETED' }])
})
