import type { SetItem } from '../../sql/commands/command.ts'
import { isBackupItem, setBackupItem } from '../destinations/backup-items.ts'
import { notSupported } from '../refusals.ts'
import type { World } from '../world.ts'
import { setParameter } from './parameters.ts'

/** ALTER SYSTEM SET. Backup items go together, ordinary parameters go together, never both. */
export function setItems(world: World, tenantId: number, items: readonly SetItem[]): void {
  const backup = items.filter((item) => isBackupItem(item.name))
  if (backup.length > 0 && backup.length < items.length) {
    throw notSupported('backup configuration items cannot be set together with non data backup configuration items')
  }
  if (backup.length > 0) {
    for (const item of backup) setBackupItem(world, tenantId, item)
    return
  }
  const changes = items.map((item) => setParameter(world, tenantId, item))
  for (const change of changes) change()
}
