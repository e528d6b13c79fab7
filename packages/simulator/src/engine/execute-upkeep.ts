import type { Command } from '../sql/commands/command.ts'
import { SqlError } from '../sql/sql-error.ts'
import type { Resolved } from './execute-context.ts'
import { accessDenied, invalidArgument, notSupported, refusal } from './refusals.ts'
import { rowKey } from './row-tables.ts'
import { resolveTenantList, SYS_TENANT_ID, tenantByName } from './tenants.ts'
import { timeSeconds } from './time-value.ts'
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
      return addPolicy(world, tenantId, command)
    case 'drop-delete-policy':
      return dropPolicy(world, tenantId, command)
    case 'delete':
      throw deleteRefusal(tenantId, command.what)
    case 'cancel-delete':
      refuseNamesOfUser(tenantId, command.tenants)
      resolveTenantList(world, command.tenants)
      return nothing
    case 'validate':
      return refuseValidation
    case 'external-storage':
      throw externalStorageRefusal(tenantId, command)
    case 'restore':
      throw restoreRefusal(tenantId, command)
    case 'cancel-restore':
      throw tenantId === SYS_TENANT_ID ? refusal(4018) : accessDenied()
    case 'activate-standby':
      throw activationRefusal(world, tenantId, command.tenant)
  }
}

function nothing(): void {}

/** OceanBase: the root service refuses it, not the resolver. */
function refuseValidation(): never {
  throw notSupported()
}

function refuseNamesOfUser(tenantId: number, names: readonly string[]): void {
  if (tenantId !== SYS_TENANT_ID && names.length > 0) throw notSupported('user tenant cannot specify tenant names')
}

/** Whose policy: sys names one tenant, a user tenant nobody. */
function policyTenant(world: World, tenantId: number, policy: string, names: readonly string[]): number {
  if (policy === '') throw notSupported('delete policy name is not specified, which is')
  if (policy !== 'default') throw notSupported("The policy name is not 'default', it is")
  refuseNamesOfUser(tenantId, names)
  if (tenantId !== SYS_TENANT_ID) return tenantId
  if (names.length === 0) throw notSupported('Too little tenant names specified, only one tenant name can be specified')
  if (names.length > 1) throw notSupported('Too many tenant names specified, only one tenant name can be specified')
  return resolveTenantList(world, names)[0] ?? tenantId
}

type AddPolicy = Extract<Command, { kind: 'add-delete-policy' }>
type DropPolicy = Extract<Command, { kind: 'drop-delete-policy' }>

function addPolicy(world: World, tenantId: number, command: AddPolicy): Resolved {
  const target = policyTenant(world, tenantId, command.policy, command.tenants)
  const { recoveryWindow, redundancy } = command
  if (recoveryWindow === null && redundancy === null)
    throw notSupported('Neither recovery_window nor redundancy is set')
  if (recoveryWindow !== null && recoveryWindow !== '' && timeSeconds(recoveryWindow) === null) {
    throw notSupported('recovery window is not be time string')
  }
  const withoutWindow = recoveryWindow === null || recoveryWindow === ''
  if (withoutWindow && redundancy !== null && redundancy !== 1) throw notSupported('Redundancy not equal to 1 is')
  return () => insertPolicy(world, target, command)
}

function insertPolicy(world: World, target: number, { recoveryWindow, redundancy }: AddPolicy): void {
  if (world.tables.delete_policy.find(rowKey(target, 'default')) !== undefined) {
    throw new SqlError(1062, '23000', `Duplicate entry '${target}-default' for key 'PRIMARY'`)
  }
  world.tables.delete_policy.put({
    tenant_id: target,
    policy_name: 'default',
    recovery_window: recoveryWindow ?? '',
    redundancy: redundancy ?? 1,
    backup_copies: 0,
  })
}

/** 4.3.5: dropping a policy that is not there is OK. */
function dropPolicy(world: World, tenantId: number, command: DropPolicy): Resolved {
  const target = policyTenant(world, tenantId, command.policy, command.tenants)
  return () => {
    const policy = world.tables.delete_policy.find(rowKey(target, 'default'))
    if (policy !== undefined) world.tables.delete_policy.remove(policy)
  }
}

/** 4.0 to 4.3.5 parse the deletes and refuse them all. */
function deleteRefusal(tenantId: number, what: 'set' | 'piece' | 'obsolete'): SqlError {
  const isSys = tenantId === SYS_TENANT_ID
  return notSupported(isSys && what !== 'obsolete' ? 'need to specify a tenant name' : 'function is')
}

/** No destination's keys are changed here. */
function externalStorageRefusal(
  tenantId: number,
  { path, accessInfo }: Extract<Command, { kind: 'external-storage' }>,
): SqlError {
  if (tenantId === SYS_TENANT_ID) return notSupported()
  const values = new Map((accessInfo ?? '').split('&').map((item) => [item.split('=')[0], item.split('=')[1]]))
  if (accessInfo !== null && (!values.get('access_id') || !values.get('access_key'))) {
    return invalidArgument('Incorrect arguments to reset ak/sk, access_id or access_key is null')
  }
  if (path.startsWith('file://')) return notSupported('reset ak/sk of nfs path')
  return refusal(4018, 'the path does not exist')
}

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
