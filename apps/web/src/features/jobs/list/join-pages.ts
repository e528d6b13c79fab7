import type { BackupJob } from '@tidemark/contract'
import { jobKey } from '../../../domain/job-key.ts'

/** Pages one after another, each job once: where it comes first it is newest. */
export function joinPages(pages: readonly (readonly BackupJob[])[]): BackupJob[] {
  const known = new Set<string>()
  return pages.flat().filter((job) => {
    const key = jobKey(job)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
