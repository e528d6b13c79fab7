import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useClusterId } from '../../lib/cluster.ts'
import { useIsLive } from '../../lib/freshness/use-freshness.ts'
import { PAGES } from '../../lib/place.ts'
import { useConsole } from '../../lib/use-console.ts'
import { useSnapshot } from '../../lib/use-snapshot.ts'
import { useNoteWords } from '../../operations/use-note-words.ts'
import { actsOfAll, actsOfTenant, type Entry, jobsOf, placesOf } from './entry.ts'
import { bestNamed, type Found, rank } from './rank.ts'

/** What the palette shows: where one can go, then what one can do. */
export interface Entries {
  readonly places: readonly Found<Entry>[]
  readonly acts: readonly Found<Entry>[]
}

const MOST_PLACES = 6
const MOST_JOBS = 4
const MOST_ACTS = 12
/** As the job list asks first, so that its answer is shared. */
const LATEST_JOBS = { sort: '-startedAt', limit: '100' }

/** Everything that can be found, best first; the acts of the tenant that is typed, or whose page is open, come along. */
export function useEntries(typed: string): Entries {
  const clusterId = useClusterId()
  const live = useIsLive()
  const clusters = useConsole().data?.clusters ?? NOTHING
  const tenants = useSnapshot('tenants').data?.data.tenants ?? NOTHING
  const jobs = useSnapshot('jobs', { query: LATEST_JOBS }).data?.data.jobs ?? NOTHING
  const words = useNoteWords(useMemo(() => tenants.map(({ tenant }) => tenant), [tenants]))
  const named = useNamedTenant(tenants, typed)
  const tenantId = named?.tenantId ?? 0
  const page = useSnapshot('tenant', { params: { tenantId }, enabled: named !== null })
  const actions = named === null ? NOTHING : (page.data?.data.actions ?? NOTHING)
  return useMemo(() => {
    const places = rank(placesOf(words, { clusterId, clusters, tenants }), typed)
    const ofTenant = named === null ? [] : actsOfTenant(words, live, named, actions)
    const acts = rank([...ofTenant, ...actsOfAll(words, live)], typed).slice(0, MOST_ACTS)
    if (typed.trim() === '') return { places: places.slice(0, PAGES.length), acts }
    return { places: [...places.slice(0, MOST_PLACES), ...newest(jobsOf(words, jobs), typed)], acts }
  }, [words, live, clusterId, clusters, tenants, jobs, named, actions, typed])
}

/** Jobs that are found are alike: the newest come first, as they were given. */
function newest(jobs: readonly Entry[], typed: string): readonly Found<Entry>[] {
  const found = new Map(rank(jobs, typed).map((one) => [one.item, one]))
  return jobs.flatMap((job) => found.get(job) ?? []).slice(0, MOST_JOBS)
}

const NOTHING: readonly never[] = []

interface Named {
  readonly tenantId: number
  readonly tenantName: string
}

function useNamedTenant(tenants: readonly { readonly tenant: Named }[], typed: string): Named | null {
  const { tenantId } = useParams({ strict: false })
  return useMemo(() => {
    const all = tenants.map(({ tenant }) => ({ label: tenant.tenantName, tenant }))
    const open = all.find(({ tenant }) => String(tenant.tenantId) === tenantId)
    return (bestNamed(all, typed) ?? open)?.tenant ?? null
  }, [tenants, typed, tenantId])
}
