import { rowKey } from '../row-tables.ts'
import type { DeletePolicyRow } from '../tables.ts'
import { timeSeconds } from '../time-value.ts'
import type { World } from '../world.ts'

export const DEFAULT = 'default'
/** Of the newest: a tenant that is not backed up keeps so much of its log. */
export const LOG_ONLY = 'log_only'

/** The tenant's policy; OceanBase keeps at most one. */
export function policyOf(world: World, tenantId: number): DeletePolicyRow | undefined {
  const find = (name: string) => world.tables.delete_policy.find(rowKey(tenantId, name))
  return find(DEFAULT) ?? find(LOG_ONLY)
}

/** A policy's window in µs; 0 without one: then nothing is ever obsolete. */
export function windowUs({ recovery_window }: DeletePolicyRow): bigint {
  return BigInt(Math.round((timeSeconds(recovery_window) ?? 0) * 1e6))
}
