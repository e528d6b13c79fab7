import type { Command } from '../sql/commands/command.ts'
import { cancelBackup } from './cancel-backup.ts'
import { refuseUnused, runUpkeep } from './execute-upkeep.ts'
import { unknownParameter } from './refusals.ts'
import { setEncryption } from './session-encryption.ts'
import { setItems } from './set-items.ts'
import { startBackup } from './start-backup.ts'
import { switchArchivelog } from './switch-archivelog.ts'
import type { World } from './world.ts'

/** Who asks. */
export interface ExecuteContext {
  readonly tenantId: number
  /** The session's own variables: SET ENCRYPTION writes here, BACKUP reads. */
  readonly sessionVariables?: Map<string, string>
}

/** Runs one statement to its OK. @throws SqlError with the first check that fails, nothing changed */
export function executeCommand(world: World, context: ExecuteContext, command: Command): void {
  switch (command.kind) {
    case 'set':
      return setItems(world, context.tenantId, command.items)
    case 'reset':
      throw unknownParameter()
    case 'archivelog':
      return switchArchivelog(world, context.tenantId, command)
    case 'backup':
      return startBackup(world, context, command)
    case 'cancel-backup':
      return cancelBackup(world, context.tenantId, command.tenants)
    case 'set-encryption':
      return setEncryption(context.sessionVariables, command.password)
    case 'unused':
      return refuseUnused(command.prefix)
    default:
      return runUpkeep(world, context.tenantId, command)
  }
}
