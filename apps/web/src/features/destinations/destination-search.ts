import type { DestinationKind } from '@tidemark/contract'
import type { Search } from '../../lib/place.ts'

export const SHOWN = ['all', 'data', 'archive', 'missing'] as const
export type Shown = (typeof SHOWN)[number]
const DESTINATION_SORTS = ['tenant', '-tenant', 'uri', '-uri'] as const
export type DestinationSort = (typeof DESTINATION_SORTS)[number]

/** What the address of the destinations says: the list's filters, or the form, for which kind and tenants. */
export interface DestinationSearch {
  readonly text: string
  readonly shown: Shown
  readonly sort: DestinationSort
  /** The form is open for this kind; null: the list. Nothing that is typed in the form is ever in the address. */
  readonly set: DestinationKind | null
  readonly tenantIds: readonly number[]
}

/** Reads the address. Whatever makes no sense there reads as if it were absent. */
export function parseDestinationSearch(search: Search): DestinationSearch {
  return {
    text: search.q ?? '',
    shown: SHOWN.find((shown) => shown === search.show) ?? 'all',
    sort: DESTINATION_SORTS.find((sort) => sort === search.sort) ?? 'tenant',
    set: search.set === 'data' || search.set === 'archive' ? search.set : null,
    tenantIds: (search.tenants ?? '')
      .split(',')
      .filter((id) => /^\d{1,9}$/.test(id))
      .map(Number),
  }
}

/** The address for a search; what is as by default is left out. */
export function toDestinationSearch({ text, shown, sort, set, tenantIds }: DestinationSearch): Search {
  const entries: readonly (readonly [string, string])[] = [
    ['q', text],
    ['show', shown === 'all' ? '' : shown],
    ['sort', sort === 'tenant' ? '' : sort],
    ['set', set ?? ''],
    ['tenants', tenantIds.join(',')],
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== ''))
}
