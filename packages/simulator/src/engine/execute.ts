import type { Command } from '../sql/commands/command.ts'
import { switchArchivelog } from './archive/switch-archivelog.ts'
import { cancelBackup } from './backup/cancel-backup.ts'
import { setEncryption } from './backup/session-encryption.ts'
import { startBackup } from './backup/start-backup.ts'
import type { ExecuteContext } from './execute-context.ts'
import { runUpkeep } from './execute-upkeep.ts'
import { setItems } from './parameters/set-items.ts'
import { notSupported, unknownParameter } from './refusals.ts'
import type { World } from './world.ts'

/** Runs one statement to its OK. @throws SqlError with the first check that fails, nothing changed */
export function executeCommand(world: World, context: ExecuteContext, command: Command): void {
  const { tenantId } = context
  if (command.kind === 'set') setItems(world, tenantId, command.items)
  else if (command.kind === 'reset') throw unknownParameter()
  else if (command.kind === 'archivelog') switchArchivelog(world, tenantId, command)
  else if (command.kind === 'backup') startBackup(world, context, command)
  else if (command.kind === 'cancel-backup') cancelBackup(world, tenantId, command.tenants)
  else if (command.kind === 'set-encryption') setEncryption(context.sessionVariables, command.password)
  else if (command.kind === 'unused') throw notSupported(command.prefix ?? undefined)
  else runUpkeep(world, tenantId, command)
}
