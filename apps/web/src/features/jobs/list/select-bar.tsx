import type { BackupJob } from '@tidemark/contract'
import { useRef } from 'react'
import { jobKey } from '../../../domain/job-key.ts'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useOperation } from '../../../operations/operation-context.ts'
import { Button } from '../../../ui/button.tsx'
import { useCopy } from '../../../ui/use-copy.ts'
import { resultWords } from '../job-result.ts'
import { tenantsToCancel } from './tenants-to-cancel.ts'

interface SelectBarProps {
  /** The list. */
  readonly jobs: readonly BackupJob[]
  /** Keys of the selected jobs. */
  readonly selected: ReadonlySet<string>
  readonly onClear: () => void
}

/** What can be done with the selected jobs. */
export function SelectBar({ jobs, selected, onClear }: SelectBarProps) {
  const t = useT()
  const live = useIsLive()
  const { open } = useOperation()
  const bar = useRef<HTMLDivElement>(null)
  const { copied, copy } = useCopy()
  const text = useJobsAsText()
  const chosen = jobs.filter((job) => selected.has(jobKey(job)))
  const tenantIds = tenantsToCancel(jobs, selected)
  const off = live ? (tenantIds.length === 0 ? t('jobs.selected.cancel-none') : null) : t('jobs.page.cancel-down')
  return (
    <div className="selectbar" ref={bar}>
      <output>{t('jobs.selected', { count: selected.size })}</output>
      <Button small look="quiet" onClick={onClear}>
        {t('jobs.selected.clear')}
      </Button>
      <span className="push row">
        <Button small icon={copied ? 'check' : 'copy'} look="quiet" onClick={() => copy(text(chosen), bar.current)}>
          {t(copied ? 'jobs.copied' : 'jobs.copy-text')}
        </Button>
        <Button small look="danger" off={off} onClick={() => open({ kind: 'cancel-backup', tenantIds })}>
          {t('jobs.cancel')}
        </Button>
      </span>
    </div>
  )
}

function useJobsAsText(): (jobs: readonly BackupJob[]) => string {
  const t = useT()
  const format = useFormat()
  const line = (job: BackupJob) => [
    job.tenantName ?? job.tenantId,
    job.jobId,
    t(`jobs.type.${job.backupType}`),
    job.rawStatus,
    job.startedAt,
    job.endedAt,
    job.outputBytes,
    resultWords({ t, format }, job),
  ]
  return (jobs) =>
    jobs
      .map((job) =>
        line(job)
          .map((value) => value ?? '')
          .join('\t'),
      )
      .join('\n')
}
