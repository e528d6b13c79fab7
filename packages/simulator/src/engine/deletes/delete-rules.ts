import type { World } from '../world.ts'

/** From 4.4.2 on sets, pieces and what is obsolete are deleted on demand; before, all of it is refused. */
export function deletesOnDemand({ rules }: World): boolean {
  return rules.deletes === 'run'
}

/** The newest looks at a tenant's policy before it adds or drops one, and knows `log_only`. */
export function checksPolicies({ rules }: World): boolean {
  return rules.policies === 'checked'
}
