import type { Trouble } from '../../engine/backup/trouble.ts'
import type { Dice } from '../../engine/dice.ts'
import { COMPLETED, canceled, failed, type Outcome } from '../past/outcome.ts'
import type { PlannedBackup } from '../past/planned-backup.ts'
import type { FleetTenant } from './fleet-tenants.ts'

/** What backups fail of, each as often as it stands here: code and who reports it. */
const CAUSES: readonly (readonly [code: number, by: Trouble['by']])[] = [
  [4012, 'stream'],
  [4012, 'stream'],
  [4184, 'stream'],
  [4265, 'stream'],
  [9071, 'rootservice'],
  [9116, 'stream'],
  [9129, 'stream'],
]
const FAILED_CHANCE = 0.012
const CANCELED_CHANCE = 0.006

/** What becomes of each planned backup, for each of its tenants. */
export function createFleetOutcomes(dice: Dice, plan: readonly PlannedBackup[], tenants: readonly FleetTenant[]) {
  const doomed = lastBackups(plan, new Set(tenants.flatMap((one) => (one.condition === 'last-failed' ? [one.id] : []))))
  return (planned: PlannedBackup, tenantId: number): Outcome => {
    if (doomed.get(tenantId) === planned || dice.chance(FAILED_CHANCE)) return failure(dice)
    return dice.chance(CANCELED_CHANCE) ? canceled(dice.next() * 0.9) : COMPLETED
  }
}

function failure(dice: Dice): Outcome {
  const [code, by] = CAUSES[dice.between(0, CAUSES.length - 1)] ?? [4012, 'stream']
  return failed(code, by, by === 'rootservice' ? 0.01 : dice.next() * 0.9)
}

function lastBackups(
  plan: readonly PlannedBackup[],
  tenantIds: ReadonlySet<number>,
): ReadonlyMap<number, PlannedBackup> {
  const last = new Map<number, PlannedBackup>()
  for (const planned of plan) for (const id of planned.targets) if (tenantIds.has(id)) last.set(id, planned)
  return last
}
