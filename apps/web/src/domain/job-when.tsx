import type { BackupJob } from '@tidemark/contract'
import { useFormat } from '../lib/format/use-format.ts'
import { useAsOf } from '../lib/freshness/use-freshness.ts'
import { useT } from '../lib/i18n/use-t.ts'

/** When a job ended and after how long, or since when it runs; up to the last word of the database. */
export function JobWhen({ job: { startedAt, endedAt } }: { readonly job: Pick<BackupJob, 'startedAt' | 'endedAt'> }) {
  const t = useT()
  const format = useFormat()
  const asOfMs = useAsOf()
  if (startedAt === null) return null
  const at = `${format.instant(endedAt ?? startedAt)} ${format.zone}`
  const duration = format.duration((endedAt === null ? asOfMs : Date.parse(endedAt)) - Date.parse(startedAt))
  return (
    <span className="ink-3 h-note">
      {endedAt === null
        ? `${t('jobs.page.running-for', { duration })}, ${t('jobs.page.since', { at })}`
        : t('jobs.page.ended', { at, duration })}
    </span>
  )
}
