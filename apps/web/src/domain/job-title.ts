import type { BackupJob } from '@tidemark/contract'
import type { Translate } from '../lib/i18n/use-t.ts'

/** A job by what it does and to whom: `Incremental backup of billing with its log`. */
export function jobTitle(t: Translate, job: BackupJob): string {
  if (job.isParent) return t('jobs.page.title.cluster', { job: job.jobId })
  const tenant = job.tenantName ?? t('jobs.tenant-gone', { id: job.tenantId })
  const title = t(`jobs.page.title.${job.backupType}`, { tenant })
  return job.plusArchivelog === true ? t('jobs.page.title.plus', { title }) : title
}
