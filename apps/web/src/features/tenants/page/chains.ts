import type { BackupSet } from '@tidemark/contract'

/** Where a set stands in the drawing of its chain, newest on top. */
type ChainPlace = 'alone' | 'newest' | 'between' | 'full'

export interface ChainLink {
  readonly set: BackupSet
  readonly place: ChainPlace
  /** false: the set, or one that it needs, cannot be used or is not known any more. */
  readonly restorable: boolean
}

/** A full set and the incrementals that need it, newest first. */
export interface Chain {
  readonly fullSetId: string
  /** false: OceanBase does not list the full any more, or it is older than what was answered. */
  readonly hasFull: boolean
  readonly links: readonly ChainLink[]
}

/** Sorts a tenant's sets, newest first, into the chains they form. */
export function chainsOf(sets: readonly BackupSet[]): readonly Chain[] {
  const byId = new Map(sets.map((set) => [set.backupSetId, set]))
  const members = new Map<string, BackupSet[]>()
  for (const set of sets) {
    const fullSetId = set.previousFullSetId ?? set.backupSetId
    const chain = members.get(fullSetId)
    if (chain === undefined) members.set(fullSetId, [set])
    else chain.push(set)
  }
  return [...members].map(([fullSetId, chain]) => ({
    fullSetId,
    hasFull: byId.has(fullSetId),
    links: chain.map((set, at) => ({
      set,
      place: placeOf(at, chain.length, set.backupSetId === fullSetId),
      restorable: isRestorable(set, byId),
    })),
  }))
}

/** The newest chains, whole, until so many sets are among them; at least one. */
export function newestChains(chains: readonly Chain[], sets: number): readonly Chain[] {
  let count = 0
  return chains.filter(({ links }) => {
    const room = count < sets
    count += links.length
    return room
  })
}

function placeOf(at: number, length: number, isFull: boolean): ChainPlace {
  if (isFull) return length === 1 ? 'alone' : 'full'
  return at === 0 ? 'newest' : 'between'
}

/** A set can be restored with all those it builds on, back to its full. */
function isRestorable(set: BackupSet, byId: ReadonlyMap<string, BackupSet>): boolean {
  const seen = new Set<string>()
  for (let link: BackupSet | undefined = set; link !== undefined; ) {
    if (!link.usable || seen.has(link.backupSetId)) return false
    if (link.previousFullSetId === null) return true
    seen.add(link.backupSetId)
    link = byId.get(link.previousSetId ?? link.previousFullSetId)
  }
  return false
}
