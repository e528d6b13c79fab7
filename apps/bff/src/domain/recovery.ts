import type { ArchivePiece, BackupSet, Moment, Restorable, RestorableSpan } from '@tidemark/contract'
import {
  planRestore,
  type Recovery,
  type RecoveryFacts,
  type RestorePlan,
  recoveryOf,
  scnToInstant,
} from '@tidemark/oceanbase'
import type { Snapshot } from '../collect/snapshot.ts'

type Known = Pick<Snapshot, 'sets' | 'roundHistory' | 'pieces'>

const NONE = [] as const

/** All that a tenant's recovery is computed from. */
function factsOf({ sets, roundHistory, pieces }: Known, tenantId: number): RecoveryFacts<BackupSet, ArchivePiece> {
  return {
    sets: sets.get(tenantId) ?? NONE,
    rounds: roundHistory.get(tenantId) ?? NONE,
    pieces: pieces === null ? null : (pieces.get(tenantId) ?? NONE),
  }
}

type TenantRecovery = Recovery<BackupSet, ArchivePiece>
type Remembered = { readonly facts: RecoveryFacts<BackupSet, ArchivePiece>; readonly recovery: TenantRecovery }

/** Of each tenant the last one, by the rounds it was computed from: they are what moves. */
const lastOf = new WeakMap<RecoveryFacts<BackupSet, ArchivePiece>['rounds'], Remembered>()

/** What can be restored of a tenant, and what not; computed once for the same facts. */
export function recoveryOfTenant(snapshot: Known, tenantId: number): TenantRecovery {
  const facts = factsOf(snapshot, tenantId)
  const last = lastOf.get(facts.rounds)
  if (last !== undefined && last.facts.sets === facts.sets && last.facts.pieces === facts.pieces) return last.recovery
  const recovery = recoveryOf(facts)
  lastOf.set(facts.rounds, { facts, recovery })
  return recovery
}

/** What a restore of a tenant until an SCN reads, or why it cannot be. */
export function restorePlanOf(snapshot: Known, tenantId: number, scn: string): RestorePlan<BackupSet, ArchivePiece> {
  return planRestore(factsOf(snapshot, tenantId), recoveryOfTenant(snapshot, tenantId), scn)
}

export function toMoment(scn: string): Moment {
  return { scn, at: scnToInstant(scn) ?? '1970-01-01T00:00:00.000000Z' }
}

/** Ranges and holes as they cross HTTP. */
export function restorableOf(snapshot: Known, tenantId: number): Restorable {
  const { ranges, holes } = recoveryOfTenant(snapshot, tenantId)
  return {
    ranges: ranges.map(({ fromScn, toScn }) => ({ from: toMoment(fromScn), to: toMoment(toScn) })),
    holes: holes.map(({ fromScn, untilScn, ...why }) => ({
      from: toMoment(fromScn),
      until: untilScn === null ? null : toMoment(untilScn),
      ...why,
    })),
  }
}

/** From the first moment to the last, and how many holes lie between them. */
export function restorableSpan(snapshot: Known, tenantId: number): RestorableSpan {
  const { ranges } = recoveryOfTenant(snapshot, tenantId)
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return null
  return { fromAt: toMoment(first.fromScn).at, toAt: toMoment(last.toScn).at, holes: ranges.length - 1 }
}
