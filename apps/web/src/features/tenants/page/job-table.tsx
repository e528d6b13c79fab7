import type { BackupJob, TenantPage } from '@tidemark/contract'
import { BackupKind } from '../../../domain/backup-kind.tsx'
import { ByteCount } from '../../../domain/byte-count.tsx'
import { JobElapsed } from '../../../domain/job-elapsed.tsx'
import { JobStateWord } from '../../../domain/job-state.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'

const SHOWN_JOBS = 8

/** The tenant's newest jobs; the list of jobs has them all. */
export function JobTable({ page: { tenant, jobs, jobsTotal } }: { readonly page: TenantPage }) {
  const t = useT()
  const { zone } = useFormat()
  return (
    <section aria-labelledby="tenant-jobs">
      <div className="section-head">
        <h2 id="tenant-jobs">{t('tenant.jobs')}</h2>
        <span className="push row row--4">
          <ClusterLink to={{ page: 'timeline', search: { tenants: String(tenant.tenantId) } }}>
            {t('tenant.timeline')}
          </ClusterLink>
          <ClusterLink to={{ page: 'jobs', search: { tenants: String(tenant.tenantId) } }}>
            {t('tenant.jobs.all', { total: jobsTotal })}
          </ClusterLink>
        </span>
      </div>
      {jobs.length === 0 ? (
        <p className="ink-3">{t('tenant.jobs.none')}</p>
      ) : (
        <div className="table-wrap">
          <table className="table table--flow table--compact table--cards card-plain">
            <caption className="sr">{t('tenant.jobs.caption', { tenant: tenant.tenantName })}</caption>
            <thead>
              <tr>
                <th scope="col">{t('tenant.jobs.col.state')}</th>
                <th scope="col">{t('tenant.jobs.col.job')}</th>
                <th scope="col">{t('tenant.jobs.col.kind')}</th>
                <th scope="col">{t('tenant.jobs.col.started', { zone })}</th>
                <th scope="col" className="num">
                  {t('tenant.jobs.col.took')}
                </th>
                <th scope="col" className="num">
                  {t('tenant.jobs.col.written')}
                </th>
              </tr>
            </thead>
            <tbody>
              {jobs.slice(0, SHOWN_JOBS).map((job) => (
                <JobLine key={job.jobId} job={job} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function JobLine({ job }: { readonly job: BackupJob }) {
  const t = useT()
  const format = useFormat()
  return (
    <tr>
      <td>
        <JobStateWord state={job.state} rawStatus={job.rawStatus} />
      </td>
      <td className="id" data-label={t('tenant.jobs.col.job')}>
        <ClusterLink to={{ page: 'job', tenantId: job.tenantId, jobId: job.jobId }}>{job.jobId}</ClusterLink>
      </td>
      <td>
        <BackupKind type={job.backupType} encrypted={job.encrypted} />
      </td>
      <td data-label={t('tenant.jobs.col.started', { zone: format.zone })}>
        {job.startedAt === null ? t('ui.none') : format.instant(job.startedAt)}
      </td>
      <td className="num wide-only" data-label={t('tenant.jobs.col.took')}>
        <JobElapsed job={job} />
      </td>
      <td className="num" data-label={t('tenant.jobs.col.written')}>
        <ByteCount bytes={job.outputBytes} />
      </td>
    </tr>
  )
}
