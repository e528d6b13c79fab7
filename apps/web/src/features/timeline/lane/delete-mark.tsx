import { deleteResult, deleteTitle } from '../../../domain/delete-words.tsx'
import { useGo } from '../../../lib/cluster.ts'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { round } from '../axis/scale.ts'
import type { DeleteBar } from './delete-marks.ts'
import { deleteKey } from './lane-drawing.ts'
import { Mark } from './mark.tsx'

interface DeleteMarkProps {
  readonly bar: DeleteBar
  readonly tenant: { readonly tenantId: number; readonly tenantName: string }
  readonly tabKey: string | null
}

/** A delete, hollow, under the archive; pressed, it leads to its page, or several to their list. */
export function DeleteMark({ bar, tenant, tabKey }: DeleteMarkProps) {
  const go = useGo()
  const label = useLabel(bar, tenant.tenantName)
  const [job] = bar.jobs
  if (job === undefined) return null
  const span = { from: instantOf(bar.fromMs), to: instantOf(bar.toMs + 1000) }
  const open = () =>
    bar.jobs.length === 1
      ? go({ page: 'delete-job', tenantId: job.tenantId, jobId: job.jobId })
      : go({ page: 'jobs', search: { types: 'delete', tenants: String(tenant.tenantId), ...span } })
  return (
    <Mark markKey={deleteKey(tenant.tenantId, bar)} label={label} tabKey={tabKey} onPress={open}>
      <title>{label}</title>
      <rect
        className={bar.failed ? 'failed' : 'del'}
        x={round(bar.x)}
        y={38}
        width={round(bar.width)}
        height={5}
        rx={1}
      />
    </Mark>
  )
}

function useLabel({ jobs, fromMs, failed }: DeleteBar, tenant: string): string {
  const t = useT()
  const format = useFormat()
  const at = format.instant(fromMs)
  const [job] = jobs
  if (job === undefined || jobs.length > 1) {
    return t(failed ? 'timeline.deletes.failed' : 'timeline.deletes', { tenant, count: jobs.length, at })
  }
  const result = deleteResult({ t, format }, job)
  return t('timeline.delete.one', { tenant, what: deleteTitle(t, job), at, state: t(`job-state.${job.state}`), result })
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString()
}
