import type { FreshnessCause, WithheldView, WithoutBackup } from '@tidemark/contract'
import { BACKUP_JOBS } from '@tidemark/oceanbase'
import { ViewWithheld } from './reader.ts'

/** OceanBase: a view that is there and may not be read is 1142; this one is said of none at all, rights or not. */
const NO_SUCH_VIEW = 1146

/** The view that a poll could not do without does not exist. */
export function meansNoSuchView(error: unknown): boolean {
  return error instanceof ViewWithheld && error.errno === NO_SUCH_VIEW
}

interface Known {
  readonly cause: FreshnessCause | null
  readonly product: string | null
  readonly withheld: readonly WithheldView[]
  readonly hasSnapshot: boolean
}

/** Null: it can be backed up, or nobody knows yet. */
export function withoutBackup({ cause, product, withheld, hasSnapshot }: Known): WithoutBackup | null {
  const jobs = [BACKUP_JOBS.name('sys'), BACKUP_JOBS.name('user')]
  const hasNoJobs = withheld.some(({ view, obErrno }) => obErrno === NO_SUCH_VIEW && jobs.includes(view))
  return cause === 'no-backup' || hasNoJobs ? { product, hasTenants: hasSnapshot } : null
}
