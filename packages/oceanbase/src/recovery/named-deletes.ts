import { setsById } from './chains.ts'
import { bySetId, type Deletable, type DeletablePiece, type DeletableSet } from './obsolete.ts'
import { compareDecimals } from './recovery-facts.ts'

/** A set of which others may be built. */
export interface NamedSet extends DeletableSet {
  readonly previousFullSetId: string | null
  readonly previousSetId: string | null
}

export interface NamedPiece extends DeletablePiece {
  /** INACTIVE, ACTIVE, FROZEN. */
  readonly rawStatus: string | null
}

type Facts = Deletable<NamedSet, NamedPiece> & { readonly hasPolicy: boolean }

/**
 * Why OceanBase would delete none of what a DELETE BACKUPSET or DELETE ARCHIVELOG_PIECE names: it is all or nothing.
 * not-deletable: by itself (`reason`) · kept-by-policy: at the present destination only the policy deletes · no-full:
 * nothing would be left to restore · needed: by the set `by` · newest: it is the full `by`, or came after it · behind:
 * the older piece `by` would stay.
 */
export interface NotDeleted {
  readonly code: 'not-deletable' | 'kept-by-policy' | 'no-full' | 'needed' | 'newest' | 'behind'
  readonly id: string
  readonly by: string | null
  readonly reason: 'gone' | 'running' | 'active' | 'elsewhere' | null
}

function because(id: string, code: NotDeleted['code'], more: Partial<NotDeleted> = {}): NotDeleted {
  return { code, id, by: null, reason: null, ...more }
}

/** OceanBase 4.4.2 and later: `ob_backup_clean_selector.cpp`, get_delete_backup_set_infos. */
export function whySetsStay(facts: Facts, ids: readonly string[]): readonly NotDeleted[] {
  const byId = setsById(facts.sets)
  const found = ids.map((id) => byId.get(id))
  const alone = ids.flatMap((id, index) => setAlone(id, found[index], found[0]))
  if (alone.length > 0) return alone
  const named = found.filter((set) => set !== undefined)
  return [...keptSets(facts, named), ...neededSets(facts.sets, named)]
}

function setAlone(id: string, set: NamedSet | undefined, first: NamedSet | undefined): readonly NotDeleted[] {
  if (set === undefined || set.rawFileStatus === 'DELETED') return [because(id, 'not-deletable', { reason: 'gone' })]
  if (set.rawStatus === 'DOING') return [because(id, 'not-deletable', { reason: 'running' })]
  return set.path === first?.path ? [] : [because(id, 'not-deletable', { reason: 'elsewhere' })]
}

function keptSets(facts: Facts, named: readonly NamedSet[]): readonly NotDeleted[] {
  const { dataPath, hasPolicy } = facts
  const here = named.filter(({ path }) => dataPath !== null && path === dataPath)
  if (hasPolicy) return here.map(({ backupSetId }) => because(backupSetId, 'kept-by-policy'))
  const full = goodFulls(facts).at(-1)
  return here.flatMap((set) => {
    if (full === undefined) return [because(set.backupSetId, 'no-full')]
    return bySetId(set, full) >= 0 ? [because(set.backupSetId, 'newest', { by: full.backupSetId })] : []
  })
}

/** What is built on a named set, and is not named itself. */
function neededSets(sets: readonly NamedSet[], named: readonly NamedSet[]): readonly NotDeleted[] {
  const ids = new Set(named.map(({ backupSetId }) => backupSetId))
  return named.flatMap(({ backupSetId, path }) => {
    const needing = sets.find(
      (set) => set.path === path && !ids.has(set.backupSetId) && lives(set) && isBuiltOn(set, backupSetId),
    )
    return needing === undefined ? [] : [because(backupSetId, 'needed', { by: needing.backupSetId })]
  })
}

/** OceanBase 4.4.2 and later, as above: get_delete_backup_piece_infos. Pieces go from the oldest on, without a gap. */
export function whyPiecesStay(facts: Facts, ids: readonly string[]): readonly NotDeleted[] {
  const byId = new Map(facts.pieces.map((piece) => [piece.pieceId, piece]))
  const found = ids.map((id) => byId.get(id))
  const alone = ids.flatMap((id, index) => pieceAlone(id, found[index], found[0]))
  if (alone.length > 0) return alone
  const named = found.filter((piece) => piece !== undefined)
  return [...keptPieces(facts, named), ...piecesBehind(facts.pieces, named)]
}

function pieceAlone(id: string, piece: NamedPiece | undefined, first: NamedPiece | undefined): readonly NotDeleted[] {
  const gone = piece === undefined || piece.rawFileStatus === 'DELETED'
  if (gone) return [because(id, 'not-deletable', { reason: 'gone' })]
  if (piece.rawStatus === 'ACTIVE') return [because(id, 'not-deletable', { reason: 'active' })]
  return piece.path === first?.path ? [] : [because(id, 'not-deletable', { reason: 'elsewhere' })]
}

function keptPieces(facts: Facts, named: readonly NamedPiece[]): readonly NotDeleted[] {
  const { archivePath, hasPolicy } = facts
  const here = named.filter(({ path }) => archivePath !== null && path === archivePath)
  if (hasPolicy) return here.map(({ pieceId }) => because(pieceId, 'kept-by-policy'))
  const [oldest] = goodFulls(facts)
  return here.flatMap(({ pieceId, endScn }) => {
    if (oldest === undefined) return [because(pieceId, 'no-full')]
    const from = oldest.startReplayScn
    const needed = endScn === null || from === null || compareDecimals(endScn, from) >= 0
    return needed ? [because(pieceId, 'needed', { by: oldest.backupSetId })] : []
  })
}

function piecesBehind(pieces: readonly NamedPiece[], named: readonly NamedPiece[]): readonly NotDeleted[] {
  const ids = new Set(named.map(({ pieceId }) => pieceId))
  return named.flatMap(({ pieceId, path }) => {
    const older = pieces
      .filter((piece) => piece.path === path && piece.rawFileStatus !== 'DELETED' && !ids.has(piece.pieceId))
      .find((piece) => compareDecimals(piece.pieceId, pieceId) < 0)
    return older === undefined ? [] : [because(pieceId, 'behind', { by: older.pieceId })]
  })
}

/** Full sets at the present destination that a restore can begin from, oldest first. */
function goodFulls({ sets, dataPath }: Facts): readonly NamedSet[] {
  return sets
    .filter(({ path, full }) => full && path === dataPath)
    .filter(({ rawStatus, rawFileStatus }) => rawStatus === 'SUCCESS' && rawFileStatus === 'AVAILABLE')
    .toSorted(bySetId)
}

function lives({ rawFileStatus }: NamedSet): boolean {
  return rawFileStatus === 'AVAILABLE' || rawFileStatus === 'COPYING'
}

function isBuiltOn({ previousFullSetId, previousSetId }: NamedSet, backupSetId: string): boolean {
  return previousSetId === backupSetId || previousFullSetId === backupSetId
}
