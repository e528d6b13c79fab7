import type { Command } from '../sql/commands/command.ts'
import { parseCommand } from '../sql/commands/parse-command.ts'
import { SqlError } from '../sql/sql-error.ts'
import { DONE, type Executed } from './executed.ts'
import type { Session } from './session.ts'

/**
 * ALTER SYSTEM and its kin: parsed here, resolved by the engine, then allowed or not, then done; the engine is at the
 * present.
 * @throws SqlError 1064, 1227, and whatever the engine refuses with
 */
export function executeSystemCommand(session: Session, text: string): Executed {
  const { cluster, identity, variables } = session
  const command = parseCommand(text, variables.sqlModes, cluster.engine.grammar)
  const authorize = () => {
    if (!identity.account.mayAlterSystem && needsRight(command)) throw noRight(command)
  }
  try {
    cluster.engine.execute({ tenantId: identity.tenantId, sessionVariables: session.encryption, authorize }, command)
  } finally {
    cluster.catchUp()
  }
  return DONE
}

/** OceanBase asks no right of SET ENCRYPTION, nor of CHANGE EXTERNAL_STORAGE_DEST. */
function needsRight({ kind }: Command): boolean {
  return kind !== 'set-encryption' && kind !== 'external-storage'
}

function noRight(command: Command): SqlError {
  const rights = isOrdinaryParameter(command) ? 'SUPER or ALTER SYSTEM' : 'ALTER SYSTEM'
  return new SqlError(
    1227,
    '42501',
    `Access denied; you need (at least one of) the ${rights} privilege(s) for this operation`,
  )
}

function isOrdinaryParameter(command: Command): boolean {
  if (command.kind === 'reset') return true
  return (
    command.kind === 'set' && command.items.some(({ name }) => !/^(?:data_backup_dest|log_archive_dest)/.test(name))
  )
}
