import type { SetItem } from '../../sql/commands/command.ts'
import { isBackupItem, resolveBackupItem } from '../destinations/backup-items.ts'
import type { Resolved } from '../execute-context.ts'
import { notSupported } from '../refusals.ts'
import type { World } from '../world.ts'
import { setParameter } from './parameters.ts'

/**
 * ALTER SYSTEM SET. Backup items go together and are set one by one; ordinary parameters go together, all or nothing,
 * and OceanBase looks at their names only after the right.
 */
export function resolveItems(world: World, tenantId: number, items: readonly SetItem[]): Resolved {
  const backup = items.filter((item) => isBackupItem(item.name))
  if (backup.length > 0 && backup.length < items.length) {
    throw notSupported('backup configuration items cannot be set together with non data backup configuration items')
  }
  if (backup.length === 0) return () => setParameters(world, tenantId, items)
  const steps = backup.map((item) => resolveBackupItem(world, tenantId, item))
  return () => {
    for (const step of steps) step()
  }
}

function setParameters(world: World, tenantId: number, items: readonly SetItem[]): void {
  const changes = items.map((item) => setParameter(world, tenantId, item))
  for (const change of changes) change()
}
