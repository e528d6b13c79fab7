import type { BackupJob } from '@tidemark/contract'
import { type Ref, useMemo } from 'react'
import { type Format, useFormat } from '../../../lib/format/use-format.ts'
import { type Translate, useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { Facet } from '../../../ui/facet.tsx'
import { isFiltered, JOB_TYPES, type JobSearch, type JobTime, NO_FILTERS, onlyDeletes, STARTERS } from './job-search.ts'
import { TenantChoices } from './tenant-choices.tsx'
import { TimeChoices } from './time-choices.tsx'

interface JobFacetsProps {
  readonly ref?: Ref<HTMLFieldSetElement>
  readonly search: JobSearch
  readonly onChange: (change: Partial<JobSearch>) => void
  /** The jobs in sight: they know the names of their tenants. */
  readonly jobs: readonly Pick<BackupJob, 'tenantId' | 'tenantName'>[]
}

/** Filters by tenant, type, starter and time. */
export function JobFacets({ ref, search, onChange, jobs }: JobFacetsProps) {
  const t = useT()
  const format = useFormat()
  const names = useMemo(() => new Map(jobs.map((job) => [job.tenantId, job.tenantName])), [jobs])
  const tenants = search.tenants.map((id) => names.get(id) ?? t('jobs.tenant-gone', { id }))
  const types = JOB_TYPES.map((value) => ({ value, label: t(`jobs.type.${value}`) }))
  const starters = STARTERS.map((value) => ({ value, label: t(`jobs.started-by.${value}`) }))
  return (
    <fieldset className="facets" aria-label={t('jobs.filters')} ref={ref}>
      <Facet label={t('jobs.facet.tenant')} value={listed(tenants)}>
        <TenantChoices chosen={search.tenants} onChoose={(chosen) => onChange({ tenants: chosen })} />
      </Facet>
      <Facet label={t('jobs.facet.type')} value={listed(search.types.map((type) => t(`jobs.type.${type}`)))}>
        <Choices
          options={types}
          chosen={search.types}
          onChoose={(chosen) => onChange({ types: onlyDeletes(chosen) })}
        />
      </Facet>
      {!search.types.includes('delete') && (
        <Facet
          label={t('jobs.facet.started-by')}
          value={listed(search.startedBy.map((by) => t(`jobs.started-by.${by}`)))}
        >
          <Choices
            options={starters}
            chosen={search.startedBy}
            onChoose={(chosen) => onChange({ startedBy: chosen })}
          />
        </Facet>
      )}
      <Facet label={t('jobs.facet.time')} value={timeWords(search.time, { t, format })}>
        <TimeChoices time={search.time} onTime={(time) => onChange({ time })} />
      </Facet>
      {isFiltered(search) && (
        <Button
          small
          look="quiet"
          onClick={() => onChange({ ...NO_FILTERS, sort: search.sort, selected: search.selected })}
        >
          {t('jobs.clear-filters')}
        </Button>
      )}
    </fieldset>
  )
}

function listed(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(', ')
}

function timeWords(time: JobTime, { t, format }: { t: Translate; format: Format }): string | null {
  if (time.by === 'any') return null
  if (time.by === 'since') return t(`jobs.time.${time.since}`)
  const at = (instant: string) => `${format.day(instant)} ${format.clock(instant)}`
  if (time.from === null) return time.to === null ? null : t('jobs.time.to', { to: at(time.to) })
  return time.to === null
    ? t('jobs.time.from', { from: at(time.from) })
    : t('jobs.time.between', { from: at(time.from), to: at(time.to) })
}
