import type { BackupJob, OverviewTenant } from '@tidemark/contract'
import { BackupKind } from '../../domain/backup-kind.tsx'
import { useFormat } from '../../lib/format/use-format.ts'
import { useWhen } from '../../lib/format/use-when.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { StateWord } from '../../ui/state-word.tsx'

/** What runs for a tenant now, or else what its last backup came to. */
export function LastBackup({ runningJob, lastJob }: Pick<OverviewTenant, 'runningJob' | 'lastJob'>) {
  const t = useT()
  if (runningJob !== null) return <Running job={runningJob} />
  if (lastJob !== null) return <Ended job={lastJob} />
  return <span className="ink-3">{t('overview.never')}</span>
}

function Running({ job }: { readonly job: BackupJob }) {
  const t = useT()
  const format = useFormat()
  const kind = t(`backup-type.short.${job.backupType}`)
  const fraction = job.progress?.dataFraction ?? null
  const waits = (job.progress?.waitsForCheckpointAt ?? null) !== null
  return (
    <StateWord tone="live" icon="running">
      {waits
        ? t('overview.now.waits', { kind })
        : fraction === null
          ? t('overview.now.starting', { kind })
          : t('overview.now', { kind, percent: format.percent(fraction) })}
    </StateWord>
  )
}

function Ended({ job }: { readonly job: BackupJob }) {
  const t = useT()
  const when = useWhen()
  const at = job.endedAt ?? job.startedAt
  const words = { kind: t(`backup-type.short.${job.backupType}`), when: at === null ? '' : when(at) }
  if (job.state === 'failed') {
    return (
      <StateWord tone="bad" icon="failed">
        {t('overview.last.failed', words)}
      </StateWord>
    )
  }
  if (job.state === 'canceled') {
    return (
      <StateWord tone="quiet" icon="canceled">
        {t('overview.last.canceled', words)}
      </StateWord>
    )
  }
  return <BackupKind type={job.backupType}>{t('overview.last', words)}</BackupKind>
}
