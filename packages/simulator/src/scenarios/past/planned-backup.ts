import { SYS_TENANT_ID } from '../../engine/tenants.ts'
import type { BackupCommand } from '../../sql/commands/command.ts'
import type { Outcome } from './outcome.ts'
import type { Start } from './past-backup.ts'

export const MINUTE_US = 60_000_000n
export const HOUR_US = 60n * MINUTE_US
export const DAY_US = 24n * HOUR_US

/** A backup somebody starts at a moment of the past. */
export interface PlannedBackup extends Start {
  /** Whose data it copies. */
  readonly targets: readonly number[]
  /** What becomes of it where that is told; else the dice decide. */
  readonly outcomes?: ReadonlyMap<number, Outcome>
}

const FULL: BackupCommand = {
  kind: 'backup',
  incremental: false,
  database: true,
  tenants: [],
  to: null,
  plusArchivelog: false,
  description: '',
}

export type BackupOptions = Partial<Pick<BackupCommand, 'incremental' | 'plusArchivelog' | 'description'>>

/** A tenant backs itself up. */
export function ownBackup(atUs: bigint, tenantId: number, options: BackupOptions): PlannedBackup {
  return { atUs, tenantId, targets: [tenantId], command: { ...FULL, ...options } }
}

/** sys backs these tenants up together. */
export function backupBySys(
  atUs: bigint,
  targets: readonly { readonly id: number; readonly name: string }[],
  options: BackupOptions,
): PlannedBackup {
  const command = { ...FULL, ...options, database: false, tenants: targets.map(({ name }) => name) }
  return { atUs, tenantId: SYS_TENANT_ID, targets: targets.map(({ id }) => id), command }
}

export function byTime(a: { readonly atUs: bigint }, b: { readonly atUs: bigint }): number {
  return Number(a.atUs - b.atUs)
}
