import type { Operation, OperationStep } from '@tidemark/contract'
import { ClusterLink } from '../lib/cluster-link.tsx'
import { type MessageKey, useT } from '../lib/i18n/use-t.ts'
import { ProblemError } from '../lib/problem-error.ts'
import { Icon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon-name.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { DialogPart } from './dialog-part.tsx'
import { StatementList } from './plan-parts.tsx'
import { resultRows } from './result-rows.ts'
import { isSettled, PHASE_TONE, phaseOf, type StepPhase } from './step-outcome.ts'
import type { Run } from './use-run.ts'

/** What became of each step, tenant by tenant, as the database tells it. */
export function ResultParts({ run: { operation, refusal, lost } }: { readonly run: Run }) {
  const t = useT()
  if (operation === null) return null
  return (
    <>
      <DialogPart label={t('operations.result')} flush>
        {lost && <output>{t('operations.result.lost')}</output>}
        {refusal === null ? (
          <Outcomes operation={operation} />
        ) : (
          <>
            <ProblemNotice error={refusal} />
            <p>{t('operations.nothing-sent')}</p>
          </>
        )}
      </DialogPart>
      <DialogPart label={t('ui.sql')}>
        <StatementList operation={operation} />
      </DialogPart>
    </>
  )
}

function Outcomes({ operation }: { readonly operation: Operation }) {
  const t = useT()
  const done = operation.steps.filter(({ outcome }) => outcome === 'accepted').length
  return (
    <>
      <output className="sr">
        {isSettled(operation)
          ? t('operations.status.done', { done, count: operation.steps.length })
          : t('operations.status.running')}
      </output>
      {operation.steps.map((step, at) => (
        <StepOutcome key={step.sql} step={step} title={stepTitle(operation, at)} />
      ))}
    </>
  )
}

/** Acts of two statements of the same tenants: what each of them does. */
function stepTitle({ kind, steps }: Operation, at: number): MessageKey | undefined {
  if (kind === 'restart-archiving') return RESTART_STEPS[at]
  const drops = steps[at]?.sql.startsWith('ALTER SYSTEM DROP') ?? false
  const isChange = kind === 'set-delete-policy' && steps.some(({ sql }) => sql.startsWith('ALTER SYSTEM DROP'))
  if (!isChange) return undefined
  return drops ? 'operations.title.drop-delete-policy' : 'operations.step.add-delete-policy'
}

const RESTART_STEPS = ['operations.title.stop-archiving', 'operations.title.start-archiving'] as const

interface StepOutcomeProps {
  readonly step: OperationStep
  /** What the step does, where that is not what the whole does. */
  readonly title: MessageKey | undefined
}

/** A row a tenant: several may share one statement and its outcome, but each has a job of its own. */
function StepOutcome({ step, title }: StepOutcomeProps) {
  const t = useT()
  const phase = phaseOf(step)
  return (
    <>
      {title !== undefined && <h3 className="caption">{t(title)}</h3>}
      <ul className="ready">
        {resultRows(step).map(({ tenantName, jobs }) => (
          <li key={tenantName} data-tone={PHASE_TONE[phase]}>
            <Icon name={PHASE_ICON[phase]} />
            <span className="strong wrap">{tenantName}</span>
            <span>{t(`operations.phase.${phase}`)}</span>
            <span>
              {jobs.map((job) => (
                <ClusterLink key={job.jobId} className="link nowrap" to={{ page: 'job', ...job }}>
                  {t('operations.result.job', { job: job.jobId })}
                </ClusterLink>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {step.problem !== null && <ProblemNotice error={new ProblemError(step.problem)} />}
    </>
  )
}

const PHASE_ICON = {
  waiting: 'queued',
  sending: 'requested',
  accepted: 'requested',
  seen: 'completed',
  'not-seen': 'alert',
  refused: 'failed',
  unknown: 'unknown',
  'unknown-seen': 'completed',
  'unknown-not-seen': 'alert',
  unsent: 'canceled',
} as const satisfies Record<StepPhase, IconName>
