import { tickArchive } from './archive/archive-service.ts'
import { tickBackups } from './backup/backup-service.ts'
import { tickDeletes, tickPolicy } from './deletes/delete-service.ts'
import { tickValidations } from './validations/validate-service.ts'
import type { TenantState, World } from './world.ts'

interface Due {
  readonly us: bigint
  run(): void
}

/** Runs everything that is due up to this moment, in order of time. Going back does nothing. */
export function advance(world: World, us: bigint): void {
  if (us < world.nowUs) return
  world.horizonUs = us
  for (let due = nextDue(world); due !== null && due.us <= us; due = nextDue(world)) {
    if (due.us > world.nowUs) world.nowUs = due.us
    due.run()
  }
  world.nowUs = us
}

/** The earliest tick of any service; at the same moment archives go first, so that backups see their checkpoint. */
export function nextDue(world: World): Due | null {
  let next: Due | null = null
  const consider = (us: bigint | null, state: TenantState, tick: typeof tickBackups) => {
    if (us !== null && (next === null || us < next.us)) next = { us, run: () => tick(world, state) }
  }
  for (const state of world.tenants.values()) consider(state.archiveTickUs, state, tickArchive)
  for (const state of world.tenants.values()) consider(state.dataTickUs, state, tickBackups)
  for (const state of world.tenants.values()) consider(state.obsoleteTickUs, state, tickPolicy)
  for (const state of world.tenants.values()) consider(state.deleteTickUs, state, tickDeletes)
  for (const state of world.tenants.values()) consider(state.validateTickUs, state, tickValidations)
  return next
}
