import type { World } from '../world.ts'

/** From 4.4.2 on sets, pieces and what is obsolete are deleted on demand; before, all of it is refused. */
export function deletesOnDemand(world: World): boolean {
  return isAtLeast(world, [4, 4, 2])
}

/** The newest looks at a tenant's policy before it adds or drops one, and knows `log_only`. */
export function checksPolicies(world: World): boolean {
  return isAtLeast(world, [4, 6, 0])
}

function isAtLeast({ version }: World, wanted: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  const differs = wanted.findIndex((part, index) => part !== parts[index])
  return differs < 0 || (parts[differs] ?? 0) > (wanted[differs] ?? 0)
}
