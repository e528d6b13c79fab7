import type { ArchiveState } from '@tidemark/contract'

const SWITCHING: ReadonlySet<ArchiveState> = new Set(['preparing', 'beginning', 'suspending', 'stopping'])

/** Whether archiving is on its way to another state, so that it is worth asking again soon. */
export function isSwitching(state: ArchiveState): boolean {
  return SWITCHING.has(state)
}
