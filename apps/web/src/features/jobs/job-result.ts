import type { BackupJob } from '@tidemark/contract'
import { isOpen } from '../../domain/is-open.ts'
import { progressWords, type Words } from '../../domain/progress-words.ts'

/** OceanBase's code and its text: `−9027 ob log archive interrupted`. The text stands in brackets behind the code. */
export function failureWords({ result, comment }: Pick<BackupJob, 'result' | 'comment'>): string | null {
  if (result === null || result === 0) return null
  const said = /result: ?-?\d+\(([^)]*)\)/.exec(comment ?? '')?.[1]
  return `${result < 0 ? '−' : ''}${Math.abs(result)}${said === undefined ? '' : ` ${said}`}`
}

/** What there is to say of a job beside its state: where it stands, what came of it, or why nothing did. */
export function resultWords(words: Words, job: BackupJob, children: readonly BackupJob[] = []): string | null {
  const { t } = words
  if (job.isParent) return parentWords(words, job, children)
  if (job.state === 'queued') return t('jobs.result.starting')
  if (job.state === 'canceling') return t('jobs.result.stopping')
  if (job.state === 'running') return job.progress === null ? null : progressWords(words, job.progress)
  if (job.state === 'completed') return job.backupSetId === null ? null : t('jobs.set', { id: job.backupSetId })
  return failureWords(job)
}

function parentWords(words: Words, job: BackupJob, children: readonly BackupJob[]): string | null {
  const { t } = words
  // A filter may have left some of them out; the parent names them all.
  const count = Math.max(children.length, job.executorTenantIds.length)
  const failed = children.filter((child) => child.state === 'failed').length
  const running = children.filter(isOpen).length
  const parts = [
    children.length === 0 ? failureWords(job) : null,
    failed > 0 ? t('jobs.children.failed', { failed, count }) : null,
    running > 0 ? t('jobs.children.running', { running, count }) : null,
    job.description === null ? null : t('jobs.description', { text: job.description }),
  ]
  return parts.filter((part) => part !== null).join(' · ') || null
}
