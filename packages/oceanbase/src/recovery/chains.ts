import { compareDecimals, type RecoverySet } from './recovery-facts.ts'

/** Why a set cannot be restored: a set of its chain is not usable, is not there, or does not say what it stands on. */
interface BrokenChain {
  readonly cause: 'set-unusable' | 'set-missing' | 'base-unknown'
  readonly backupSetId: string
}

/** A set's chain. Whole: `sets` from the full to the set itself, all usable. */
export type Chain<S extends RecoverySet> =
  | { readonly whole: true; readonly sets: readonly S[] }
  | { readonly whole: false; readonly broken: BrokenChain }

/** Sets by their id. */
export function setsById<S extends Pick<RecoverySet, 'backupSetId'>>(sets: readonly S[]): ReadonlyMap<string, S> {
  return new Map(sets.map((set) => [set.backupSetId, set]))
}

/**
 * What a restore of this set reads: the set, the incrementals below it, and their full. OceanBase takes an incremental
 * only where both its PREV_FULL and its PREV_INC are there and available (`ObRestoreUtil::fill_backup_set_map_`).
 */
export function chainOf<S extends RecoverySet>(set: S, byId: ReadonlyMap<string, S>): Chain<S> {
  const sets: S[] = []
  for (let next = set; ; ) {
    if (!next.usable) return broken('set-unusable', next.backupSetId)
    sets.push(next)
    if (next.backupType === 'full') break
    const below = baseOf(next)
    if (below === null) return broken('base-unknown', next.backupSetId)
    const found = byId.get(below)
    if (found === undefined) return broken('set-missing', below)
    next = found
  }
  const foot = sets.at(-1)?.backupSetId ?? null
  const astray = sets.find((one) => !standsOn(one, foot))
  return astray === undefined ? { whole: true, sets: sets.reverse() } : broken('base-unknown', astray.backupSetId)
}

/** Sets that a restore can end with: usable themselves, on a chain that is whole. By id, oldest first. */
export function restorableSets<S extends RecoverySet>(sets: readonly S[]): readonly S[] {
  const footOf = new Map<string, string>()
  const byAge = sets.toSorted((a, b) => compareDecimals(a.backupSetId, b.backupSetId))
  return byAge.filter((set) => {
    const foot = set.backupType === 'full' ? set.backupSetId : footOf.get(baseOf(set) ?? '')
    if (!set.usable || foot === undefined || !standsOn(set, foot)) return false
    footOf.set(set.backupSetId, foot)
    return true
  })
}

/** Whether the full at the foot of a set's chain is the one that the set names; one that names none takes it. */
function standsOn({ backupType, previousFullSetId }: RecoverySet, foot: string | null): boolean {
  return backupType === 'full' || (previousFullSetId ?? foot) === foot
}

/** What a set stands on: always an older one, so chains end. */
function baseOf({ backupType, backupSetId, previousSetId, previousFullSetId }: RecoverySet): string | null {
  const below = backupType === 'full' ? null : (previousSetId ?? previousFullSetId)
  return below !== null && compareDecimals(below, backupSetId) < 0 ? below : null
}

function broken(cause: BrokenChain['cause'], backupSetId: string) {
  return { whole: false, broken: { cause, backupSetId } } as const
}
