import type { DeleteJobPage } from '@tidemark/contract'
import { DeleteKindWord } from '../../../domain/delete-words.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Fact } from '../../../ui/fact.tsx'

/** What is known of a delete job, and its row as the view has it. */
export function DeleteJobFacts({ page }: { readonly page: DeleteJobPage }) {
  const t = useT()
  const format = useFormat()
  const { job, parent, columns, viewName } = page
  const at = (instant: string) => `${format.instant(instant)} ${format.zone}`
  return (
    <section aria-labelledby="delete-facts">
      <div className="section-head">
        <h2 id="delete-facts">{t('delete-job.facts')}</h2>
      </div>
      <dl className="facts">
        <Fact wrap label={t('delete-job.fact.deletes')}>
          <DeleteKindWord job={job} />
        </Fact>
        {job.expiresAt !== null && (
          <Fact wrap label={t('delete-job.fact.before')}>
            {at(job.expiresAt)}
          </Fact>
        )}
        {job.taskCount !== null && !job.isParent && (
          <Fact wrap label={t('delete-job.fact.done')}>
            {t('delete-job.fact.done.of', { done: job.doneTaskCount ?? 0, count: job.taskCount })}
          </Fact>
        )}
        <Fact wrap label={t('delete-job.fact.by')}>
          {t(`delete-by.${job.startedBy}`)}
        </Fact>
        {parent !== null && (
          <Fact wrap label={t('delete-job.fact.parent')}>
            <ClusterLink to={{ page: 'delete-job', tenantId: parent.tenantId, jobId: parent.jobId }}>
              {t('delete-job.fact.parent.job', { job: parent.jobId })}
            </ClusterLink>
          </Fact>
        )}
      </dl>
      <h3 className="caption mono section-head">{viewName}</h3>
      <dl className="facts">
        {columns.map(({ name, value, read }) => (
          <Fact key={name} wrap label={<span className="mono">{name}</span>}>
            {value === null ? (
              <span className="ink-3">{t(read ? 'jobs.page.facts.null' : 'jobs.page.facts.not-read')}</span>
            ) : (
              <CopyText text={value} />
            )}
          </Fact>
        ))}
      </dl>
    </section>
  )
}
