import type { BackupJob, Tenant, Timeline } from '@tidemark/contract'
import { isOpen } from '../../domain/is-open.ts'
import { jobKey } from '../../domain/job-key.ts'
import type { Span } from './axis/span.ts'
import { jobSpan } from './lane/bar.ts'

/** A line of the table twin: a job, or a hole in the archived log. */
export interface TableRow {
  readonly key: string
  readonly tenant: Tenant
  /** null: a hole. */
  readonly job: BackupJob | null
  readonly fromMs: number
  readonly toMs: number
  /** It has not ended. */
  readonly open: boolean
}

/** Everything the lanes draw within a span, newest first. */
export function tableRows({ lanes }: Pick<Timeline, 'lanes'>, span: Span, asOfMs: number): TableRow[] {
  const rows = lanes.flatMap(({ tenant, jobs, archive }): TableRow[] => [
    ...jobs.flatMap((job) => {
      const at = jobSpan(job, asOfMs)
      return at === null ? [] : [{ key: jobKey(job), tenant, job, ...at, open: isOpen(job) }]
    }),
    ...archive
      .filter(({ kind }) => kind === 'hole')
      .map(({ fromAt, toAt }) => ({
        key: `${tenant.tenantId}/${fromAt}`,
        tenant,
        job: null,
        fromMs: Date.parse(fromAt),
        toMs: toAt === null ? asOfMs : Date.parse(toAt),
        open: toAt === null,
      })),
  ])
  return rows
    .filter(({ fromMs, toMs }) => toMs >= span.fromMs && fromMs <= span.toMs)
    .sort((a, b) => b.fromMs - a.fromMs || a.key.localeCompare(b.key))
}
