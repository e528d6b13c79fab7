import type { BackupJob, JobPage } from '@tidemark/contract'
import { jobKey } from '../../../domain/job-key.ts'

/** A job's family, each member once: the parent first, then the jobs of the tenants. */
export function familyOf({ job, parent, children }: Pick<JobPage, 'job' | 'parent' | 'children'>): BackupJob[] {
  const members = [parent, ...(job.isParent ? [job] : []), ...children, job].filter((member) => member !== null)
  return [...new Map(members.map((member) => [jobKey(member), member])).values()]
}
