import type { BackupJob, JobPage } from '@tidemark/contract'
import { jobKey } from '../../../domain/job-key.ts'

/** A job's family, each member once: the parent first, this job, then the others. */
export function familyOf(page: Pick<JobPage, 'job' | 'parent' | 'children' | 'siblings'>): BackupJob[] {
  const members = [page.parent, page.job, ...page.children, ...page.siblings].filter((member) => member !== null)
  return [...new Map(members.map((member) => [jobKey(member), member])).values()]
}
