import type { Overview as OverviewData, OverviewTenant, ProtectionState } from '@tidemark/contract'
import { ProtectionState as Protection } from '@tidemark/contract'
import { isSwitching } from '../../domain/is-switching.ts'
import { PROTECTION_LOOK } from '../../domain/protection-state.tsx'
import { useSearchState } from '../../lib/cluster.ts'
import { useFormat } from '../../lib/format/use-format.ts'
import { useFreshnessStore } from '../../lib/freshness/freshness-context.ts'
import { useIsLive } from '../../lib/freshness/use-freshness.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { type Snapshot, useSnapshot } from '../../lib/use-snapshot.ts'
import { BackUpButton } from '../../operations/back-up-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Counts } from '../../ui/counts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FirstFace } from '../../ui/first-face.tsx'
import { RunningNow } from './running-now.tsx'
import { TenantTable } from './tenant-table.tsx'
import { Troubles } from './troubles.tsx'
import { VerdictSentence } from './verdict-sentence.tsx'

/** Am I protected, what is happening now, what do I do about it: in this order. */
export function Overview() {
  const t = useT()
  const { offsetMsAt } = useFormat()
  const utcOffsetMinutes = String(offsetMsAt(useFreshnessStore().nowMs()) / 60_000)
  const { data, error, refetch } = useSnapshot('overview', { query: { utcOffsetMinutes }, moves })
  if (data === undefined) {
    const words = { title: t('overview.title'), loading: t('overview.loading') }
    return <FirstFace {...words} error={error} onRetry={() => void refetch()} />
  }
  return <OverviewBody snapshot={data} />
}

function moves({ runningJobs, tenants }: OverviewData): boolean {
  return runningJobs.length > 0 || tenants.some(({ archive }) => isSwitching(archive.state))
}

function OverviewBody({ snapshot: { data, freshness } }: { readonly snapshot: Snapshot<OverviewData> }) {
  const t = useT()
  const live = useIsLive()
  const frozenAt = live ? null : freshness.observedAt
  if (data.tenants.length === 0) return <EmptyState title={t('overview.empty')} why={t('overview.empty.why')} />
  return (
    <>
      <div className="page-head">
        <VerdictSentence overview={data} frozenAt={frozenAt} />
        <div className="page-actions">
          <BackUpButton />
        </div>
      </div>
      <FilteredTenants tenants={data.tenants} />
      <div className="cols cols--2-1 section">
        <RunningNow jobs={data.runningJobs} frozenAt={frozenAt} />
        <Troubles troubles={data.troubles} frozenAt={frozenAt} />
      </div>
    </>
  )
}

const STATES: readonly ProtectionState[] = Protection.options
const FILTER = 'protection'

/** The counts by state are the filter by it; the choice is in the address. */
function FilteredTenants({ tenants }: { readonly tenants: readonly OverviewTenant[] }) {
  const t = useT()
  const [search, setSearch] = useSearchState()
  const chosen = STATES.find((state) => state === search[FILTER]) ?? null
  const choose = (key: string) => {
    const { [FILTER]: _, ...others } = search
    setSearch(key === ALL || key === chosen ? others : { ...others, [FILTER]: key })
  }
  const shown = chosen === null ? tenants : tenants.filter((tenant) => tenant.protection.state === chosen)
  const all = { key: ALL, label: t('overview.count.all'), count: tenants.length, pressed: chosen === null }
  const byState = STATES.map((state) => ({
    key: state,
    ...PROTECTION_LOOK[state],
    label: t(`overview.count.${state}`),
    count: tenants.filter((tenant) => tenant.protection.state === state).length,
    pressed: state === chosen,
  }))
  return (
    <>
      <div className="toolbar">
        <Counts label={t('overview.counts')} filters={[all, ...byState]} onPress={choose} />
      </div>
      {shown.length === 0 && chosen !== null ? (
        <EmptyState
          title={t('overview.none-match', { state: t(`protection.${chosen}`) })}
          why={t('overview.none-match.why')}
        >
          <Button onClick={() => choose(ALL)}>{t('overview.show-all')}</Button>
        </EmptyState>
      ) : (
        <TenantTable tenants={shown} />
      )}
    </>
  )
}

const ALL = 'all'
