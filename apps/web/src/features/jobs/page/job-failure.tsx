import type { JobPage, LocalizedText } from '@tidemark/contract'
import { useLanguage } from '../../../lib/i18n/language-context.ts'
import { failureWords } from '../job-result.ts'

/** Why a job came to nothing: what OceanBase said, what that means, what to do. */
export function JobFailure({ page: { job, error } }: { readonly page: JobPage }) {
  const { t, language } = useLanguage()
  if (error === null) return null
  const text = (localized: LocalizedText | null) => localized?.[language]
  return (
    <section className="problem" aria-label={t('jobs.page.why')}>
      <div className="problem-grid">
        <div className="problem-said">
          <h2>{t('jobs.page.said')}</h2>
          <p className="what">{failureWords(job) ?? error.code ?? error.errno}</p>
          <span className="mono">{job.comment ?? error.said}</span>
        </div>
        <div>
          <h2>{t('jobs.page.means')}</h2>
          <p>{text(error.meaning) ?? t('jobs.page.no-meaning')}</p>
        </div>
        <div>
          <h2>{t('jobs.page.do')}</h2>
          <p>{text(error.nextStep) ?? t('jobs.page.no-step')}</p>
        </div>
      </div>
    </section>
  )
}
