import type { JobPage } from '@tidemark/contract'
import { isOpen } from '../../../domain/is-open.ts'
import { PhaseStepper } from '../../../domain/phase-stepper.tsx'
import { phaseSteps } from '../../../domain/phase-steps.ts'
import { ProgressLine } from '../../../domain/progress-line.tsx'
import { useAsOf } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'

/** The phases that were watched; while the job runs also how far it is. */
export function JobProgress({ page }: { readonly page: JobPage }) {
  const t = useT()
  const steps = phaseSteps(page, useAsOf())
  const open = isOpen(page.job) && !page.job.isParent
  if (steps.length === 0 && !open) return null
  return (
    <section className="section stack" aria-label={t(open ? 'jobs.page.progress' : 'jobs.page.phases')}>
      <div className="section-head">
        <h2>{t(open ? 'jobs.page.progress' : 'jobs.page.phases')}</h2>
        {steps.length > 0 && <span className="caption">{t('jobs.page.phases.seen')}</span>}
      </div>
      {steps.length > 0 && <PhaseStepper steps={steps} progress={page.job.progress} />}
      {open && <ProgressLine job={page.job} />}
    </section>
  )
}
