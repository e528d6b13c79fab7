import type { BackupJob } from '@tidemark/contract'
import { useFormat } from '../lib/format/use-format.ts'
import { useAsOf } from '../lib/freshness/use-freshness.ts'
import { useT } from '../lib/i18n/use-t.ts'
import { isOpen } from './is-open.ts'

type Timed = Pick<BackupJob, 'state' | 'startedAt' | 'endedAt'>

/** How long a job took; of an open one, how long it has taken by the last word of the database. */
export function JobElapsed({ job }: { readonly job: Timed }) {
  const t = useT()
  const format = useFormat()
  if (job.startedAt === null) return <span className="ink-3">{t('ui.none')}</span>
  if (job.endedAt !== null) return format.duration(Date.parse(job.endedAt) - Date.parse(job.startedAt))
  return isOpen(job) ? <Ticking sinceMs={Date.parse(job.startedAt)} /> : <span className="ink-3">{t('ui.none')}</span>
}

/** On its own, so that a second's tick draws a cell and not the table. */
function Ticking({ sinceMs }: { readonly sinceMs: number }) {
  const format = useFormat()
  return format.duration(useAsOf() - sinceMs)
}
