import type { Command } from '../../sql/commands/command.ts'
import { SqlError } from '../../sql/sql-error.ts'
import type { Resolved } from '../execute-context.ts'
import { notSupported, refusal } from '../refusals.ts'
import { resolveTenantList, SYS_TENANT_ID } from '../tenants.ts'
import { timeSeconds } from '../time-value.ts'
import type { World } from '../world.ts'
import { checksPolicies } from './delete-rules.ts'
import { keepTrigger } from './delete-trigger.ts'
import { DEFAULT, LOG_ONLY, policyOf } from './policy-row.ts'

type AddPolicy = Extract<Command, { kind: 'add-delete-policy' }>
type DropPolicy = Extract<Command, { kind: 'drop-delete-policy' }>

/** ADD DELETE BACKUP POLICY. @throws SqlError 1235 for what the resolver refuses; run: 1062, or of the newest 4017 */
export function resolveAddPolicy(world: World, tenantId: number, command: AddPolicy): Resolved {
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

/** DROP: up to 4.4 one that is not there is dropped as well. @throws SqlError 1235; run, of the newest: 4018 */
export function resolveDropPolicy(world: World, tenantId: number, command: DropPolicy): Resolved {
  const target = policyTenant(world, tenantId, command.policy, command.tenants)
  return () => {
    const policy = policyOf(world, target)
    if (policy === undefined && checksPolicies(world)) throw refusal(4018)
    if (policy !== undefined && policy.policy_name === command.policy) world.tables.delete_policy.remove(policy)
    keepTrigger(world, target)
  }
}

/** Whose policy: sys names one tenant, a user tenant nobody. */
function policyTenant(world: World, tenantId: number, policy: string, names: readonly string[]): number {
  if (policy === '') throw notSupported('delete policy name is not specified, which is')
  const known = policy === DEFAULT || (policy === LOG_ONLY && checksPolicies(world))
  if (!known) throw notSupported("The policy name is not 'default', it is")
  if (tenantId !== SYS_TENANT_ID && names.length > 0) throw notSupported('user tenant cannot specify tenant names')
  if (tenantId !== SYS_TENANT_ID) return tenantId
  if (names.length === 0) throw notSupported('Too little tenant names specified, only one tenant name can be specified')
  if (names.length > 1) throw notSupported('Too many tenant names specified, only one tenant name can be specified')
  return resolveTenantList(world, names)[0] ?? tenantId
}

function insertPolicy(world: World, target: number, { policy, recoveryWindow, redundancy }: AddPolicy): void {
  if (policyOf(world, target) !== undefined) throw secondPolicy(world, target)
  // OceanBase: a tenant that ever had a data destination has more to keep than its log.
  if (policy === LOG_ONLY && hadDataDestination(world, target)) throw refusal(4179)
  world.tables.delete_policy.put({
    tenant_id: target,
    policy_name: policy,
    recovery_window: recoveryWindow ?? '',
    redundancy: redundancy ?? 1,
    backup_copies: 0,
  })
  keepTrigger(world, target)
}

function secondPolicy(world: World, target: number): SqlError {
  if (checksPolicies(world)) return refusal(4017)
  return new SqlError(1062, '23000', `Duplicate entry '${target}-${DEFAULT}' for key 'PRIMARY'`)
}

function hadDataDestination(world: World, tenantId: number): boolean {
  return [...world.tables.storage_info.ofTenant(tenantId)].some(({ dest_type }) => dest_type === 'backup_data')
}
