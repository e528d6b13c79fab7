import type { TaskProgress } from '@tidemark/contract'
import { useFormat } from '../lib/format/use-format.ts'
import { useT } from '../lib/i18n/use-t.ts'
import type { PhaseStep } from './phase-steps.ts'
import { phaseFraction, phaseName } from './progress-words.ts'

interface PhaseStepperProps {
  readonly steps: readonly PhaseStep[]
  readonly progress: TaskProgress | null
}

/** The phases of a task side by side: what is done, what goes on and for how long, what is to come. */
export function PhaseStepper({ steps, progress }: PhaseStepperProps) {
  const t = useT()
  const format = useFormat()
  const timeOf = ({ state, durationMs }: PhaseStep) => {
    if (durationMs === null) return '\u00a0'
    const duration = format.duration(durationMs)
    if (state === 'failed') return t('jobs.page.phase.failed-after', { duration })
    const fraction = state === 'now' && progress !== null ? phaseFraction(progress) : null
    return fraction === null
      ? duration
      : t('jobs.page.phase.with-share', { duration, percent: format.percent(fraction) })
  }
  return (
    <ol className="phases" aria-label={t('jobs.page.phases.label')}>
      {steps.map((step) => (
        <li
          key={step.phase}
          className="phase"
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span title={step.phase}>{phaseName(t, step.phase)}</span>
          <span>{timeOf(step)}</span>
        </li>
      ))}
    </ol>
  )
}
