import type { TenantAction, TenantPage } from '@tidemark/contract'

/** The acts that are offered first: the one that mends what is wrong, and a backup. */
export interface LeadingActions {
  readonly primary: TenantAction | null
  readonly second: TenantAction | null
}

const MENDS: ReadonlySet<TenantAction['kind']> = new Set(['restart-archiving', 'start-archiving'])

/** Archiving that does not run comes first, since no backup starts without it; then a place to go; then a backup. */
export function leadingActions({ archive, dataDestination, archiveDestination, actions }: TenantPage): LeadingActions {
  const find = (kind: TenantAction['kind'], destinationKind: TenantAction['destinationKind'] = null) =>
    actions.find((action) => action.kind === kind && action.destinationKind === destinationKind) ?? null
  const backup = find('start-backup')
  if (dataDestination === null) return { primary: find('set-destination', 'data'), second: backup }
  if (archive.state === 'archiving') return { primary: backup, second: null }
  const mends = actions.find((action) => MENDS.has(action.kind) && action.blockers.length === 0) ?? null
  const mend = roundIsComing(archive) ? null : mends
  if (archiveDestination === null) return { primary: find('set-destination', 'archive'), second: backup }
  return { primary: mend ?? backup, second: mend === null ? null : backup }
}

/** Archiving was turned on, and its round does not archive yet: there is nothing to mend, only to wait for. */
function roundIsComing({ logMode, state }: TenantPage['archive']): boolean {
  const rests = state === 'stopped' || state === 'preparing' || state === 'beginning'
  return logMode === 'archivelog' && rests
}

/** Each act of a tenant has a key of its own. */
export function actionKey({ kind, destinationKind }: TenantAction): string {
  return destinationKind === null ? kind : `${kind}.${destinationKind}`
}
