import type { BackupJob, JobPage } from '@tidemark/contract'
import { JobElapsed } from '../../../domain/job-elapsed.tsx'
import { jobKey } from '../../../domain/job-key.ts'
import { JobStateWord } from '../../../domain/job-state.tsx'
import { TenantName } from '../../../domain/tenant-name.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { resultWords } from '../job-result.ts'
import { familyOf } from './family-of.ts'

/** The cluster job and the jobs of its tenants; nothing for a job that stands alone. */
export function JobFamily({ page }: { readonly page: JobPage }) {
  const t = useT()
  const { job } = page
  const family = familyOf(page)
  if (family.length < 2 && !job.isParent) return null
  const head = page.parent ?? job
  return (
    <section aria-labelledby="job-family">
      <div className="section-head">
        <h2 id="job-family">{t(job.isParent ? 'jobs.page.children' : 'jobs.page.family')}</h2>
      </div>
      {family.length < 2 ? (
        <p className="ink-2">{t('jobs.page.no-children')}</p>
      ) : (
        <table className="table table--flow table--cards card-plain family">
          <caption className="sr">{t('jobs.page.family.caption', { job: head.jobId })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('jobs.col.state')}</th>
              <th scope="col">{t('jobs.col.job')}</th>
              <th scope="col">{t('jobs.col.tenant')}</th>
              <th scope="col" className="num">
                {t('jobs.col.duration')}
              </th>
              <th scope="col" className="grow">
                {t('jobs.col.result')}
              </th>
            </tr>
          </thead>
          <tbody>
            {family.map((member) => (
              <Member key={jobKey(member)} member={member} family={family} here={jobKey(member) === jobKey(job)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface MemberProps {
  readonly member: BackupJob
  readonly family: readonly BackupJob[]
  /** Whether it is the job of this page. */
  readonly here: boolean
}

function Member({ member, family, here }: MemberProps) {
  const t = useT()
  const format = useFormat()
  const others = family.filter(({ isParent }) => !isParent)
  const tenant = member.isParent ? t('jobs.page.cluster-parent') : <TenantName {...member} />
  const name = member.isParent ? t('jobs.page.cluster-parent') : (member.tenantName ?? String(member.tenantId))
  return (
    <tr className={member.isParent ? 'group' : undefined} aria-selected={here}>
      <td>
        <JobStateWord state={member.state} rawStatus={member.rawStatus} />
      </td>
      <td className="id">
        {here ? (
          <span className="mono">{member.jobId}</span>
        ) : (
          <ClusterLink to={{ page: 'job', tenantId: member.tenantId, jobId: member.jobId }}>{member.jobId}</ClusterLink>
        )}
      </td>
      <td className="name">{here ? t('jobs.page.this-job', { tenant: name }) : tenant}</td>
      <td className="num">
        <JobElapsed job={member} />
      </td>
      <td className="grow ink-2">{resultWords({ t, format }, member, member.isParent ? others : [])}</td>
    </tr>
  )
}
