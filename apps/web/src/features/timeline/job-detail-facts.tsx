import type { BackupJob, BackupTask } from '@tidemark/contract'
import type { ReactNode } from 'react'
import { StorageUri } from '../../domain/storage-uri.tsx'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { Fact } from '../../ui/fact.tsx'

interface JobDetailFactsProps {
  readonly job: BackupJob
  readonly task: BackupTask | null
}

/** The few facts of a job that help beside its bar; all of them are on its page. */
export function JobDetailFacts({ job, task }: JobDetailFactsProps) {
  const t = useT()
  const format = useFormat()
  const share = (done: number | null | undefined, total: number | null | undefined) =>
    typeof done === 'number' && typeof total === 'number' && total > 0
      ? t('jobs.page.of', { done: format.count(done), total: format.count(total) })
      : null
  const facts: [string, ReactNode][] = [
    [t('jobs.page.tablets'), share(task?.finishTabletCount, task?.tabletCount)],
    [t('jobs.page.macro-blocks'), share(task?.finishMacroBlockCount, task?.macroBlockCount)],
    [t('jobs.page.backup-set'), job.backupSetId],
    [t('jobs.page.destination'), job.path === null ? null : <StorageUri uri={job.path} />],
    [t('jobs.page.started-by'), t(`jobs.started-by.${job.startedBy}`)],
    [t('jobs.page.description'), job.description],
  ]
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <Fact key={name} label={name}>
              {value}
            </Fact>
          ),
      )}
    </dl>
  )
}
