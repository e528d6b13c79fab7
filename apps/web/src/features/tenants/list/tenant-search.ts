import { ARCHIVE_STATES, type ArchiveState, ProtectionState, type TenantListItem } from '@tidemark/contract'

const TENANT_SORTS = ['protection', 'tenant', '-tenant', 'lag', '-lag', 'lastGood', '-lastGood'] as const
export type TenantSort = (typeof TENANT_SORTS)[number]
export const PROTECTION_STATES = ProtectionState.options

/** What the address of the tenant list says. Empty lists filter nothing. */
export interface TenantSearch {
  readonly text: string
  readonly protection: readonly ProtectionState[]
  readonly archive: readonly ArchiveState[]
  readonly sort: TenantSort
}

export const NO_FILTERS: TenantSearch = { text: '', protection: [], archive: [], sort: 'protection' }

/** Reads the address. Whatever makes no sense there reads as if it were absent. */
export function parseTenantSearch(search: Readonly<Record<string, unknown>>): TenantSearch {
  return {
    text: typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q) : '',
    protection: known(PROTECTION_STATES, search.protection),
    archive: known(ARCHIVE_STATES, search.archive),
    sort: TENANT_SORTS.find((sort) => sort === search.sort) ?? NO_FILTERS.sort,
  }
}

/** The address for a search; what is as by default is left out. */
export function toTenantSearch(search: TenantSearch): Record<string, string> {
  const entries: [string, string][] = [
    ['q', search.text],
    ['protection', search.protection.join(',')],
    ['archive', search.archive.join(',')],
    ['sort', search.sort === NO_FILTERS.sort ? '' : search.sort],
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}

function known<T extends string>(words: readonly T[], value: unknown): T[] {
  const given = typeof value === 'string' ? value.split(',') : []
  return words.filter((word) => given.includes(word))
}

export function isFiltered({ text, protection, archive }: TenantSearch): boolean {
  return text !== '' || protection.length > 0 || archive.length > 0
}

/** The tenants that pass the filters, in the order asked for. */
export function findTenants(tenants: readonly TenantListItem[], search: TenantSearch): readonly TenantListItem[] {
  return tenants.filter((item) => passes(item, search)).toSorted(ORDER[search.sort])
}

/** How many tenants there are of each protection, of all filters but that one, so that the counts can act as it. */
export function protectionCounts(
  tenants: readonly TenantListItem[],
  search: TenantSearch,
): Readonly<Record<ProtectionState | 'all', number>> {
  const others = tenants.filter((item) => passes(item, { ...search, protection: [] }))
  const count = (state: ProtectionState) => others.filter((item) => item.protection.state === state).length
  return {
    all: others.length,
    'not-protected': count('not-protected'),
    'at-risk': count('at-risk'),
    protected: count('protected'),
  }
}

function passes({ tenant, protection, archive }: TenantListItem, search: TenantSearch): boolean {
  const text = search.text.trim().toLowerCase()
  return (
    (text === '' || tenant.tenantName.toLowerCase().includes(text) || String(tenant.tenantId) === text) &&
    (search.protection.length === 0 || search.protection.includes(protection.state)) &&
    (search.archive.length === 0 || search.archive.includes(archive.state))
  )
}

type Compare = (a: TenantListItem, b: TenantListItem) => number

const SEVERITY = { 'not-protected': 0, 'at-risk': 1, protected: 2 } as const satisfies Record<ProtectionState, number>
const byName: Compare = (a, b) => a.tenant.tenantName.localeCompare(b.tenant.tenantName)
const byLag: Compare = (a, b) => (a.archive.archiveLagMs ?? -1) - (b.archive.archiveLagMs ?? -1)
const byLastGood: Compare = (a, b) => endOf(a).localeCompare(endOf(b))
const endOf = ({ lastGoodSet }: TenantListItem) => lastGoodSet?.endedAt ?? ''
const reversed =
  (compare: Compare): Compare =>
  (a, b) =>
    compare(b, a)

const ORDER = {
  protection: (a, b) => SEVERITY[a.protection.state] - SEVERITY[b.protection.state] || byName(a, b),
  tenant: byName,
  '-tenant': reversed(byName),
  lag: byLag,
  '-lag': reversed(byLag),
  lastGood: byLastGood,
  '-lastGood': reversed(byLastGood),
} as const satisfies Record<TenantSort, Compare>
