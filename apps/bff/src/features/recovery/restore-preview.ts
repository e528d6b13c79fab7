import type { ArchivePiece, BackupSet, Moment, RestorePreview, RestorePreviewQuery } from '@tidemark/contract'
import { instantToScn } from '@tidemark/oceanbase'
import type { Snapshot } from '../../collect/snapshot.ts'
import { recoveryOfTenant, restorableOf, restorePlanOf, toMoment } from '../../domain/recovery.ts'
import { refusedFields, restoreStatements } from './restore-statements.ts'

/**
 * What a restore of a tenant to a moment would read, and the statement for it; or why it cannot be, and what can.
 * Nothing is sent. Null when there is no tenant of this id.
 */
export function restorePreview(
  snapshot: Snapshot,
  tenantId: number,
  query: RestorePreviewQuery,
): RestorePreview | null {
  const facts = snapshot.tenants.get(tenantId)
  if (facts === undefined) return null
  const restorable = restorableOf(snapshot, tenantId)
  const moment = momentOf(query) ?? newest(snapshot, tenantId)
  const refused = refusedFields(query)
  const nothing = { restorable, moment, refused, reading: null, statements: null, why: null }
  if (moment === null) return nothing
  const plan = restorePlanOf(snapshot, tenantId, moment.scn)
  if (!plan.restorable) {
    const { cause, roundId, pieceId, earlierScn, laterScn } = plan
    return { ...nothing, why: { cause, roundId, pieceId, earlier: orNull(earlierScn), later: orNull(laterScn) } }
  }
  const { sets, pieces, ownLog } = plan
  return {
    ...nothing,
    reading: {
      sets: [...sets],
      pieces: [...pieces],
      setsBytes: sum(sets),
      piecesBytes: sum(pieces),
      ownLog,
      encrypted: sets.some(({ encrypted }) => encrypted === true),
    },
    statements: refused.length > 0 ? null : restoreStatements({ snapshot, tenant: facts.tenant, plan, moment, query }),
  }
}

/** An SCN is taken as it is; an instant at its microsecond. */
function momentOf({ scn, at }: RestorePreviewQuery): Moment | null {
  if (scn !== undefined) return toMoment(scn)
  return at === undefined ? null : toMoment(instantToScn(at))
}

function newest(snapshot: Snapshot, tenantId: number): Moment | null {
  return orNull(recoveryOfTenant(snapshot, tenantId).ranges.at(-1)?.toScn ?? null)
}

function orNull(scn: string | null): Moment | null {
  return scn === null ? null : toMoment(scn)
}

/** Null where one of them is not known: a sum that leaves something out would be read as the whole. */
function sum(read: readonly Pick<BackupSet | ArchivePiece, 'outputBytes'>[]): number | null {
  let bytes = 0
  for (const { outputBytes } of read) {
    if (outputBytes === null) return null
    bytes += outputBytes
  }
  return bytes
}
