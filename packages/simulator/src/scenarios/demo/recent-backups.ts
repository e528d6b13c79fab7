import { failed } from '../past/outcome.ts'
import { DAY_US, HOUR_US, MINUTE_US, ownBackup, type PlannedBackup } from '../past/planned-backup.ts'
import { backupFromSys } from './backup-plan.ts'
import { AUDIT, BILLING, CRM, INVENTORY, LEDGER, ORDERS, SEARCH } from './demo-tenants.ts'

const INCREMENTAL = { incremental: true }
const WITH_LOGS = { incremental: true, plusArchivelog: true }

/** When the backup began that dies of the interruption of orders' archive, before the start. */
export const DOOMED_US = 3n * HOUR_US + 50n * MINUTE_US

/** What was begun by hand in the last days, and whatever the last hours saw. */
export function recentBackups(startUs: bigint): readonly PlannedBackup[] {
  const ago = (hours: number, minutes: number) => startUs - BigInt(hours) * HOUR_US - BigInt(minutes) * MINUTE_US
  const interrupted = new Map([[ORDERS, failed(9027, 'rootservice', 0.97)]])
  return [
    backupFromSys(ago(78, 12), [LEDGER, BILLING], { ...WITH_LOGS, description: 'before schema change' }),
    ownBackup(ago(53, 35), CRM, { ...INCREMENTAL, description: 'before bulk import' }),
    backupFromSys(ago(29, 4), [CRM, AUDIT], { ...INCREMENTAL, description: 'before upgrade' }),
    ownBackup(ago(6, 50), LEDGER, INCREMENTAL),
    ownBackup(ago(6, 21), SEARCH, WITH_LOGS),
    ownBackup(ago(6, 2), ORDERS, INCREMENTAL),
    ownBackup(ago(5, 8), CRM, INCREMENTAL),
    {
      ...backupFromSys(startUs - DOOMED_US, [ORDERS, INVENTORY, SEARCH], {
        ...WITH_LOGS,
        description: 'before index rebuild',
      }),
      outcomes: interrupted,
    },
    ownBackup(ago(2, 26), INVENTORY, INCREMENTAL),
    ownBackup(ago(1, 44), AUDIT, WITH_LOGS),
    ownBackup(ago(1, 12), CRM, INCREMENTAL),
    ownBackup(ago(0, 46), SEARCH, WITH_LOGS),
  ]
}

/** The one that runs at the start. */
export function runningBackup(startUs: bigint): PlannedBackup {
  return ownBackup(startUs - 80n * MINUTE_US, BILLING, WITH_LOGS)
}

/** Tried in vain, because the archive was interrupted. */
export function refusedBackup(startUs: bigint): PlannedBackup {
  return ownBackup(startUs - 110n * MINUTE_US, ORDERS, INCREMENTAL)
}

/** A month of trouble with the archive, before the start: orders' was off for some hours, crm's was moved. */
export const ARCHIVE_SWITCHES = [
  { tenantId: ORDERS, agoUs: 6n * DAY_US + 2n * HOUR_US, on: false },
  { tenantId: ORDERS, agoUs: 6n * DAY_US - 2n * HOUR_US - 38n * MINUTE_US, on: true },
  { tenantId: CRM, agoUs: 40n * DAY_US, on: false },
  { tenantId: CRM, agoUs: 40n * DAY_US - HOUR_US, on: true },
] as const
