import type { Destination, DestinationKind, TenantDestinations } from '@tidemark/contract'
import type { DestinationSearch, DestinationSort, Shown } from '../destination-search.ts'

/** One kind of destination of one tenant, set or not. */
export interface DestinationRow {
  readonly tenantId: number
  readonly tenantName: string
  readonly kind: DestinationKind
  readonly destination: Destination | null
}

export function rowsOf(tenants: readonly TenantDestinations[]): readonly DestinationRow[] {
  return tenants.flatMap(({ tenantId, tenantName, data, archive }) => [
    { tenantId, tenantName, kind: 'data' as const, destination: data },
    { tenantId, tenantName, kind: 'archive' as const, destination: archive },
  ])
}

/** The rows that pass the filters, in the order asked for. */
export function findRows(rows: readonly DestinationRow[], search: DestinationSearch): readonly DestinationRow[] {
  return rows.filter((row) => matches(row, search.text) && isShown(row, search.shown)).toSorted(ORDER[search.sort])
}

/** What each filter would show, so that the counts can act as it. */
export function shownCounts(rows: readonly DestinationRow[], text: string): Readonly<Record<Shown, number>> {
  const found = rows.filter((row) => matches(row, text))
  const count = (shown: Shown) => found.filter((row) => isShown(row, shown)).length
  return { all: count('all'), data: count('data'), archive: count('archive'), missing: count('missing') }
}

function matches({ tenantName, destination }: DestinationRow, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return tenantName.toLowerCase().includes(wanted) || (destination?.uri.toLowerCase().includes(wanted) ?? false)
}

function isShown({ kind, destination }: DestinationRow, shown: Shown): boolean {
  if (shown === 'missing') return destination === null
  return shown === 'all' || kind === shown
}

type Compare = (a: DestinationRow, b: DestinationRow) => number

const byTenant: Compare = (a, b) => a.tenantName.localeCompare(b.tenantName)
const byUri: Compare = (a, b) => (a.destination?.uri ?? '').localeCompare(b.destination?.uri ?? '')

const ORDER = {
  tenant: byTenant,
  '-tenant': (a, b) => byTenant(b, a),
  uri: byUri,
  '-uri': (a, b) => byUri(b, a),
} as const satisfies Record<DestinationSort, Compare>
