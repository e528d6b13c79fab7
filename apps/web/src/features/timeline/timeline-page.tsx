import type { Freshness, Timeline } from '@tidemark/contract'
import { jobKey } from '../../domain/job-key.ts'
import { useGo } from '../../lib/cluster.ts'
import { useFreshnessStore } from '../../lib/freshness/freshness-context.ts'
import { useIsLive } from '../../lib/freshness/use-freshness.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../lib/use-snapshot.ts'
import { BackUpButton } from '../../operations/back-up-button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { timelineAsk } from './api.ts'
import { fit, type Span } from './axis/span.ts'
import { JobDetail } from './job-detail.tsx'
import { jobSpan } from './lane/bar.ts'
import { Legend } from './legend.tsx'
import { TimelineChart } from './timeline-chart.tsx'
import { DEFAULT_RANGE, type TimelineSearch, visibleSpan } from './timeline-search.ts'
import { TimelineTable } from './timeline-table.tsx'
import { TimelineToolbar } from './timeline-toolbar.tsx'
import { useTimelineSearch } from './use-timeline-search.ts'

/** What was backed up and archived when, of all tenants over one axis of time. */
export function TimelinePage() {
  const t = useT()
  const live = useIsLive()
  const [search, change] = useTimelineSearch()
  const nowMs = useFreshnessStore().nowMs()
  const { data, error, refetch } = useSnapshot('timeline', timelineAsk(visibleSpan(search.window, nowMs)))
  const asOfMs = data === undefined ? nowMs : Date.parse(data.freshness.observedAt)
  const span = visibleSpan(search.window, asOfMs)
  return (
    <>
      <div className="page-head page-head--plain">
        <h1>{t('timeline.title')}</h1>
        <div className="page-actions">
          <BackUpButton />
        </div>
      </div>
      <TimelineToolbar {...{ search, change, span, asOfMs }} lanes={data?.data.lanes ?? []} />
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <Loaded {...{ search, change, span }} timeline={data.data} freshness={data.freshness} frozen={!live} />
      )}
      {data === undefined && error === null && <Skeleton rows={8} label={t('timeline.loading')} />}
    </>
  )
}

interface LoadedProps {
  readonly search: TimelineSearch
  readonly change: (change: Partial<TimelineSearch>) => void
  readonly span: Span
  readonly timeline: Timeline
  readonly freshness: Freshness
  readonly frozen: boolean
}

function Loaded({ search, change, span, timeline: all, freshness, frozen }: LoadedProps) {
  const t = useT()
  const go = useGo()
  const asOfMs = Date.parse(freshness.observedAt)
  if (all.lanes.length === 0) return <EmptyState title={t('timeline.empty')} why={t('timeline.empty.why')} />
  const timeline = onlyTenants(all, search.tenants)
  if (search.view === 'table') return <TimelineTable {...{ timeline, span, asOfMs }} />
  return (
    <>
      <TimelineChart
        {...{ timeline, freshness, span }}
        frozen={frozen || freshness.state === 'down'}
        selectedKey={search.job}
        onSelect={(job) => change({ job: jobKey(job) })}
        onOpen={({ tenantId, jobId }) => go({ page: 'job', tenantId, jobId })}
        onFit={(job) => change({ job: jobKey(job), window: fit(jobSpan(job, asOfMs) ?? span) })}
        onSpan={(window) => change({ window })}
        onHome={() => change({ window: DEFAULT_RANGE })}
      />
      <Legend />
      <JobDetail
        key={search.job}
        selectedKey={search.job}
        lanes={timeline.lanes}
        onFit={(job) => change({ window: fit(jobSpan(job, asOfMs) ?? span) })}
        onClose={() => change({ job: null })}
      />
    </>
  )
}

function onlyTenants(timeline: Timeline, tenantIds: readonly number[]): Timeline {
  if (tenantIds.length === 0) return timeline
  return { ...timeline, lanes: timeline.lanes.filter(({ tenant }) => tenantIds.includes(tenant.tenantId)) }
}
