import type { TimelineLane } from '@tidemark/contract'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { Choices } from '../../ui/choices.tsx'
import { Facet } from '../../ui/facet.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { pan, RANGES, type Span, zoom } from './axis/span.ts'
import { useAxisWords } from './axis/use-axis-words.ts'
import { CustomRange } from './custom-range.tsx'
import { DEFAULT_RANGE, type TimelineSearch } from './timeline-search.ts'
import { ZOOM_IN, ZOOM_OUT } from './use-chart-keys.ts'

const STEP = 0.5

interface TimelineToolbarProps {
  readonly search: TimelineSearch
  readonly change: (change: Partial<TimelineSearch>) => void
  readonly span: Span
  readonly asOfMs: number
  readonly lanes: readonly TimelineLane[]
}

/** Which stretch of time is seen, of whom, and as what; all that the pointer can do to it, as buttons. */
export function TimelineToolbar({ search, change, span, asOfMs, lanes }: TimelineToolbarProps) {
  const t = useT()
  const { window } = search
  const setWindow = (next: TimelineSearch['window']) => change({ window: next })
  const ranges = [...RANGES, 'custom' as const].map((value) => ({ value, label: t(`timeline.range.${value}`) }))
  const views = (['lanes', 'table'] as const).map((value) => ({ value, label: t(`timeline.view.${value}`) }))
  return (
    <div className="toolbar">
      <Segmented
        label={t('timeline.range')}
        options={ranges}
        value={typeof window === 'string' ? window : 'custom'}
        onChange={(range) => setWindow(range === 'custom' ? span : range)}
      />
      <span className="row row--wrap">
        <IconButton icon="chevron-left" label={t('timeline.earlier')} onClick={() => setWindow(pan(span, -STEP))} />
        <SpanFacet span={span} onSpan={setWindow} />
        <IconButton icon="chevron-right" label={t('timeline.later')} onClick={() => setWindow(pan(span, STEP))} />
        <IconButton
          icon="clock"
          label={t('timeline.now')}
          onClick={() => setWindow(typeof window === 'string' ? window : DEFAULT_RANGE)}
        />
        <IconButton
          icon="plus"
          label={t('timeline.zoom-in')}
          onClick={() => setWindow(aroundNow(span, asOfMs, ZOOM_IN))}
        />
        <IconButton
          icon="minus"
          label={t('timeline.zoom-out')}
          onClick={() => setWindow(aroundNow(span, asOfMs, ZOOM_OUT))}
        />
      </span>
      <span className="push row">
        <TenantFacet lanes={lanes} chosen={search.tenants} onChoose={(tenants) => change({ tenants })} />
        <Segmented
          label={t('timeline.view')}
          options={views}
          value={search.view}
          onChange={(view) => change({ view })}
        />
      </span>
    </div>
  )
}

/** Zooms around now while it is in sight, since that is what most people look for; else around the middle. */
function aroundNow(span: Span, asOfMs: number, factor: number): Span {
  const now = (asOfMs - span.fromMs) / (span.toMs - span.fromMs)
  return zoom(span, factor, now >= 0 && now <= 1 ? now : 0.5)
}

function SpanFacet({ span, onSpan }: { readonly span: Span; readonly onSpan: (span: Span) => void }) {
  const words = useAxisWords()
  const { zone } = useFormat()
  return (
    <Facet label={`${words.range(span)} ${zone}`} value={null}>
      <CustomRange span={span} onSpan={onSpan} />
    </Facet>
  )
}

interface TenantFacetProps {
  readonly lanes: readonly TimelineLane[]
  readonly chosen: readonly number[]
  readonly onChoose: (tenantIds: readonly number[]) => void
}

function TenantFacet({ lanes, chosen, onChoose }: TenantFacetProps) {
  const t = useT()
  const options = lanes.map(({ tenant }) => ({ value: tenant.tenantId, label: tenant.tenantName }))
  const names = options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label)
  return (
    <Facet label={t('timeline.lanes')} value={names.length === 0 ? null : names.join(', ')}>
      <Choices options={options} chosen={chosen} onChoose={onChoose} />
    </Facet>
  )
}
