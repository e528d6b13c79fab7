import type { DeleteJob } from '@tidemark/contract'
import { useFormat } from '../lib/format/use-format.ts'
import { useT } from '../lib/i18n/use-t.ts'
import { PlaceLink } from '../lib/place-link.tsx'
import { DeleteKindWord, deleteResult } from './delete-words.tsx'
import { JobElapsed } from './job-elapsed.tsx'
import { jobKey } from './job-key.ts'
import { JobStateWord } from './job-state.tsx'
import { TenantName } from './tenant-name.tsx'

interface DeleteTableProps {
  readonly jobs: readonly DeleteJob[]
  readonly caption: string
  /** Left out on a tenant's own page. */
  readonly withTenant: boolean
}

/** Delete jobs, a row each. */
export function DeleteTable({ jobs, caption, withTenant }: DeleteTableProps) {
  const t = useT()
  const { zone } = useFormat()
  return (
    <div className="table-wrap">
      <table className="table table--flow table--compact table--cards card-plain">
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('deletes.col.state')}</th>
            {withTenant && <th scope="col">{t('deletes.col.tenant')}</th>}
            <th scope="col">{t('deletes.col.job')}</th>
            <th scope="col">{t('deletes.col.deletes')}</th>
            <th scope="col">{t('deletes.col.started', { zone })}</th>
            <th scope="col" className="num">
              {t('deletes.col.took')}
            </th>
            <th scope="col" className="grow">
              {t('deletes.col.result')}
            </th>
            {withTenant && <th scope="col">{t('deletes.col.by')}</th>}
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <DeleteLine key={jobKey(job)} job={job} withTenant={withTenant} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function DeleteLine({ job, withTenant }: { readonly job: DeleteJob; readonly withTenant: boolean }) {
  const t = useT()
  const format = useFormat()
  const result = deleteResult({ t, format }, job)
  return (
    <tr>
      <td>
        <JobStateWord state={job.state} rawStatus={job.rawStatus} pill={job.state === 'failed'} />
      </td>
      {withTenant && (
        <td className="name" data-label={t('deletes.col.tenant')}>
          <TenantName {...job} />
        </td>
      )}
      <td className="id" data-label={t('deletes.col.job')}>
        <PlaceLink to={{ page: 'delete-job', tenantId: job.tenantId, jobId: job.jobId }}>{job.jobId}</PlaceLink>
      </td>
      <td>
        <DeleteKindWord job={job} />
      </td>
      <td data-label={t('deletes.col.started', { zone: format.zone })}>
        {job.startedAt === null ? t('ui.none') : format.instant(job.startedAt)}
      </td>
      <td className="num wide-only" data-label={t('deletes.col.took')}>
        <JobElapsed job={job} />
      </td>
      <td className="grow" data-label={t('deletes.col.result')}>
        <span className={job.state === 'failed' ? 'wrap' : 'ink-2'}>{result === '' ? t('ui.none') : result}</span>
      </td>
      {withTenant && (
        <td className="ink-2 wide-only" data-label={t('deletes.col.by')}>
          {t(`delete-by.${job.startedBy}`)}
        </td>
      )}
    </tr>
  )
}
