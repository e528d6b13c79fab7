import type { BackupJob } from '@tidemark/contract'
import { jobKey } from '../../../domain/job-key.ts'
import type { JobSort } from './job-search.ts'

/** A line of the list: a job by itself, a parent with its children, or one of those children. */
export interface JobRow {
  readonly key: string
  readonly job: BackupJob
  readonly role: 'single' | 'parent' | 'child'
  /** For a parent: its children, in the list's own order. */
  readonly children: readonly BackupJob[]
  readonly expanded: boolean
}

/**
 * Lines of the list. Sorted by start, the children of a sys job stand under it, where the first of the family would
 * stand; in any other order each job stands for itself, or the order would be a lie.
 */
export function jobRows(
  jobs: readonly BackupJob[],
  sort: JobSort,
  isCollapsed: (parentKey: string) => boolean,
): JobRow[] {
  if (sort !== 'startedAt' && sort !== '-startedAt') return jobs.map((job) => single(job))
  const parents = new Map(jobs.filter((job) => job.isParent).map((job) => [jobKey(job), job]))
  const families = new Map<string, BackupJob[]>()
  for (const job of jobs) {
    const parentKey = job.parent === null ? null : jobKey(job.parent)
    if (parentKey === null || !parents.has(parentKey)) continue
    families.set(parentKey, [...(families.get(parentKey) ?? []), job])
  }
  const placed = new Set<string>()
  return jobs.flatMap((job) => {
    const familyKey = job.isParent ? jobKey(job) : job.parent === null ? null : jobKey(job.parent)
    const parent = familyKey === null ? undefined : parents.get(familyKey)
    if (familyKey === null || parent === undefined) return [single(job)]
    if (placed.has(familyKey)) return []
    placed.add(familyKey)
    return familyRows(parent, families.get(familyKey) ?? [], !isCollapsed(familyKey))
  })
}

function familyRows(parent: BackupJob, children: readonly BackupJob[], expanded: boolean): JobRow[] {
  const head: JobRow = { key: jobKey(parent), job: parent, role: 'parent', children, expanded }
  const rest = children.map<JobRow>((job) => ({
    key: jobKey(job),
    job,
    role: 'child',
    children: [],
    expanded: false,
  }))
  return expanded ? [head, ...rest] : [head]
}

function single(job: BackupJob): JobRow {
  return { key: jobKey(job), job, role: 'single', children: [], expanded: false }
}
