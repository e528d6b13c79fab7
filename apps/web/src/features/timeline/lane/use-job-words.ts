import type { BackupJob } from '@tidemark/contract'
import { useMemo } from 'react'
import { isOpen } from '../../../domain/is-open.ts'
import { phaseFraction } from '../../../domain/progress-words.ts'
import { type Format, useFormat } from '../../../lib/format/use-format.ts'
import { type Translate, useT } from '../../../lib/i18n/use-t.ts'
import { jobSpan } from './bar.ts'

export interface JobWords {
  /** A bar's name, for those who do not see it. */
  readonly bar: (job: BackupJob, tenant: string, asOfMs: number) => string
  /** Beside the bar of a job that runs: how far it is, or that it waits. */
  readonly besideBar: (job: BackupJob) => string
  /** Under the lane's name. */
  readonly running: (job: BackupJob) => string
}

/** A job in the words of the timeline. */
export function useJobWords(): JobWords {
  const t = useT()
  const format = useFormat()
  return useMemo(() => jobWords(t, format), [t, format])
}

function jobWords(t: Translate, format: Format): JobWords {
  const percentOf = ({ progress }: BackupJob) => {
    const fraction = progress === null ? null : phaseFraction(progress)
    return fraction === null ? null : format.percent(fraction)
  }
  const waits = ({ progress }: BackupJob) => progress !== null && progress.waitsForCheckpointAt !== null
  const besideBar = (job: BackupJob) =>
    waits(job) ? t('timeline.waits') : (percentOf(job) ?? t(`job-state.${job.state}`))
  return {
    besideBar,
    bar: (job, tenant, asOfMs) => {
      const span = jobSpan(job, asOfMs)
      if (span === null) return tenant
      const params = {
        tenant,
        kind: t(`backup-type.${job.backupType}`),
        state: t(`job-state.${job.state}`),
        start: format.instant(span.fromMs),
        duration: format.duration(span.toMs - span.fromMs),
      }
      if (isOpen(job)) return `${t('timeline.bar.open', params)}, ${besideBar(job)}`
      return t('timeline.bar', { ...params, end: format.instant(span.toMs) })
    },
    running: (job) => {
      if (waits(job)) return t('timeline.running.waits')
      const percent = percentOf(job)
      if (job.state !== 'running') return t(`job-state.${job.state}`)
      return percent === null ? t('timeline.running') : t('timeline.running.percent', { percent })
    },
  }
}
