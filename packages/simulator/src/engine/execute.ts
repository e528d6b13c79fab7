import type { Command } from '../sql/commands/command.ts'
import { resolveArchivelog } from './archive/switch-archivelog.ts'
import { resolveCancel } from './backup/cancel-backup.ts'
import { setEncryption } from './backup/session-encryption.ts'
import { resolveBackup } from './backup/start-backup.ts'
import type { ExecuteContext, Resolved } from './execute-context.ts'
import { resolveUpkeep } from './execute-upkeep.ts'
import { resolveItems } from './parameters/set-items.ts'
import { notSupported, unknownParameter } from './refusals.ts'
import type { World } from './world.ts'

/**
 * Runs one statement to its OK, in OceanBase's order: names are resolved, the right is asked for, the rest is checked.
 * @throws SqlError with the first check that fails, nothing changed
 */
export function executeCommand(world: World, context: ExecuteContext, command: Command): void {
  const run = resolve(world, context, command)
  context.authorize?.()
  run()
}

function resolve(world: World, context: ExecuteContext, command: Command): Resolved {
  const { tenantId } = context
  if (command.kind === 'set') return resolveItems(world, tenantId, command.items)
  if (command.kind === 'reset') return resetNothing
  if (command.kind === 'archivelog') return resolveArchivelog(world, tenantId, command)
  if (command.kind === 'backup') return resolveBackup(world, context, command)
  if (command.kind === 'cancel-backup') return resolveCancel(world, tenantId, command.tenants)
  if (command.kind === 'set-encryption') return () => setEncryption(context.sessionVariables, command.password)
  if (command.kind === 'unused') throw notSupported(command.prefix ?? undefined)
  return resolveUpkeep(world, tenantId, command)
}

/** OceanBase: destinations answer so, and no other parameter has another value to go back to here. */
function resetNothing(): never {
  throw unknownParameter()
}
