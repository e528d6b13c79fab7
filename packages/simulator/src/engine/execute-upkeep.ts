import type { Command } from '../sql/commands/command.ts'
import type { SqlError } from '../sql/sql-error.ts'
import { resolveCancelDelete } from './deletes/cancel-delete.ts'
import { resolveAddPolicy, resolveDropPolicy } from './deletes/delete-policy.ts'
import { resolveDelete } from './deletes/start-delete.ts'
import { resolveChangeStorage } from './destinations/change-storage.ts'
import type { Resolved } from './execute-context.ts'
import { accessDenied, notSupported, refusal } from './refusals.ts'
import { SYS_TENANT_ID, tenantByName } from './tenants.ts'
import { resolveValidate } from './validations/start-validate.ts'
import type { World } from './world.ts'

type UpkeepCommand = Exclude<
  Command,
  { kind: 'set' | 'reset' | 'archivelog' | 'backup' | 'cancel-backup' | 'set-encryption' | 'unused' }
>

/** The rest of the family: what 4.3.5 refuses is refused in its words, what needs no world is answered OK. */
export function resolveUpkeep(world: World, tenantId: number, command: UpkeepCommand): Resolved {
  switch (command.kind) {
    case 'set-decryption':
      if (tenantId !== SYS_TENANT_ID) throw notSupported('non-sys tenant set decryption is')
      return nothing
    case 'add-delete-policy':
      return resolveAddPolicy(world, tenantId, command)
    case 'drop-delete-policy':
      return resolveDropPolicy(world, tenantId, command)
    case 'delete':
      return resolveDelete(world, tenantId, command)
    case 'cancel-delete':
      return resolveCancelDelete(world, tenantId, command.tenants)
    case 'validate':
      return resolveValidate(world, tenantId, command)
    case 'external-storage':
      return resolveChangeStorage(world, tenantId, command)
    case 'restore':
      throw restoreRefusal(tenantId, command)
    case 'cancel-restore':
      throw tenantId === SYS_TENANT_ID ? refusal(4018) : accessDenied()
    case 'activate-standby':
      throw activationRefusal(world, tenantId, command.tenant)
  }
}

function nothing(): void {}

/** Restoring is sys's; nothing is restored here. */
function restoreRefusal(tenantId: number, { preview, until }: Extract<Command, { kind: 'restore' }>): SqlError {
  if (tenantId !== SYS_TENANT_ID) return accessDenied()
  return preview && !until ? refusal(4179) : notSupported()
}

/** There is no standby here. */
function activationRefusal(world: World, tenantId: number, name: string | null): SqlError {
  const isSys = tenantId === SYS_TENANT_ID
  if (isSys && name === null) return notSupported()
  const named = name === null ? tenantId : tenantByName(world, name)?.tenant_id
  if (isSys && named === undefined) return refusal(5157, `Unknown tenant '${name}'`)
  if (!isSys && named !== tenantId) {
    return accessDenied('Access denied; you need (at least one of) the sys tenant privilege(s) for this operation')
  }
  return refusal(4179)
}
