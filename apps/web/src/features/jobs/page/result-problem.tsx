import type { LocalizedText, ObError } from '@tidemark/contract'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../lib/i18n/language-context.ts'

interface ResultProblemProps {
  readonly error: ObError
  /** The failure in a few words. */
  readonly what: ReactNode
  /** What the job's own row says; the error's text stands for it where there is none. */
  readonly said: string | null
}

/** Why a job came to nothing: what OceanBase said, what that means, what to do. */
export function ResultProblem({ error, what, said }: ResultProblemProps) {
  const { t, language } = useLanguage()
  const text = (localized: LocalizedText | null) => localized?.[language]
  return (
    <section className="problem" aria-label={t('jobs.page.why')}>
      <div className="problem-grid">
        <div className="problem-said">
          <h2>{t('jobs.page.said')}</h2>
          <p className="what">{what}</p>
          <span className="mono">{said ?? error.said}</span>
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
