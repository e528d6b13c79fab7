import type { JobPage } from '@tidemark/contract'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { SqlText } from '../../../ui/sql-text.tsx'

/** The statement that started the job, where this console sent it and still remembers. */
export function JobStatement({ statement }: Pick<JobPage, 'statement'>) {
  const t = useT()
  const format = useFormat()
  if (statement === null) return null
  const at = `${format.instant(statement.sentAt)} ${format.zone}`
  return (
    <section aria-labelledby="job-statement">
      <div className="section-head section">
        <h2 id="job-statement">{t('jobs.page.statement')}</h2>
        <span className="caption push">{t('jobs.page.statement.sent', { at })}</span>
      </div>
      <SqlText sql={statement.sql} />
    </section>
  )
}
