import type { BackupSet, BackupTask, JobPage } from '@tidemark/contract'
import type { ReactNode } from 'react'
import { BackupKind } from '../../../domain/backup-kind.tsx'
import { StorageUri } from '../../../domain/storage-uri.tsx'
import { type Format, useFormat } from '../../../lib/format/use-format.ts'
import { type Translate, useT } from '../../../lib/i18n/use-t.ts'
import { Fact } from '../../../ui/fact.tsx'

interface Detail {
  readonly key: string
  readonly name: string
  /** null: there is nothing to say of it. */
  readonly value: ReactNode
}

/** The job's work in counters, and where it goes. */
export function JobDetails({ page }: { readonly page: JobPage }) {
  const t = useT()
  const format = useFormat()
  const { job, task, backupSet } = page
  const path = job.path ?? task?.path ?? null
  const details: Detail[] = [
    { key: 'type', name: t('jobs.col.type'), value: <BackupKind type={job.backupType} encrypted={job.encrypted} /> },
    {
      key: 'encrypted',
      name: t('jobs.page.encrypted'),
      value: job.encrypted === true ? t('jobs.page.encrypted.yes') : null,
    },
    ...(task === null ? [] : counters(task, t, format)),
    { key: 'set', name: t('jobs.page.backup-set'), value: setWords(t, job.backupSetId, backupSet) },
    { key: 'path', name: t('jobs.page.destination'), value: path === null ? null : <StorageUri uri={path} whole /> },
    { key: 'by', name: t('jobs.page.started-by'), value: t(`jobs.started-by.${job.startedBy}`) },
    { key: 'description', name: t('jobs.page.description'), value: job.description },
  ]
  return (
    <dl className="facts">
      {details.map(
        ({ key, name, value }) =>
          value !== null && (
            <Fact key={key} label={name}>
              {value}
            </Fact>
          ),
      )}
    </dl>
  )
}

function counters(task: BackupTask, t: Translate, format: Format): Detail[] {
  const bytes = (count: number | null) => (count === null ? null : format.bytes(count))
  const share = (done: number | null, total: number | null) =>
    done === null || total === null || total === 0
      ? null
      : t('jobs.page.of', { done: format.count(done), total: format.count(total) })
  const turns =
    task.dataTurn === null || task.metaTurn === null
      ? null
      : t('jobs.page.turns.value', { data: task.dataTurn, meta: task.metaTurn })
  return [
    { key: 'read', name: t('jobs.page.bytes-read'), value: bytes(task.inputBytes) },
    { key: 'written', name: t('jobs.col.written'), value: bytes(task.outputBytes) },
    { key: 'tablets', name: t('jobs.page.tablets'), value: share(task.finishTabletCount, task.tabletCount) },
    {
      key: 'blocks',
      name: t('jobs.page.macro-blocks'),
      value: share(task.finishMacroBlockCount, task.macroBlockCount),
    },
    { key: 'logs', name: t('jobs.page.log-files'), value: share(task.finishLogFileCount, task.logFileCount) },
    { key: 'turns', name: t('jobs.page.turns'), value: turns },
  ]
}

function setWords(t: Translate, setId: string | null, set: BackupSet | null): string | null {
  if (setId === null) return null
  const words = t('jobs.set', { id: setId })
  if (set === null) return words
  const status = [set.rawStatus, set.rawFileStatus].filter((word) => word !== null).join(', ')
  if (set.usable) return t('jobs.page.set-usable', { set: words })
  return set.endedAt === null ? words : t('jobs.page.set-unusable', { set: words, status })
}
