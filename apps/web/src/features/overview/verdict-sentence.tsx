import type { Overview, ProtectionState } from '@tidemark/contract'
import { PROTECTION_LOOK } from '../../domain/protection-state.tsx'
import { TenantName } from '../../domain/tenant-name.tsx'
import { useFormat } from '../../lib/format/use-format.ts'
import { useWhen } from '../../lib/format/use-when.ts'
import { type MessageKey, useT } from '../../lib/i18n/use-t.ts'
import { Icon } from '../../ui/icon.tsx'
import { NextStepLink } from './next-step.tsx'
import { judge, type Verdict } from './verdict.ts'

interface VerdictSentenceProps {
  readonly overview: Overview
  /** When the page is frozen: the moment it speaks of. */
  readonly frozenAt: string | null
}

/** The page's first sentence: am I protected? By the worst tenant, with the next step in it. */
export function VerdictSentence({ overview, frozenAt }: VerdictSentenceProps) {
  const t = useT()
  const format = useFormat()
  const verdict = judge(overview.tenants)
  const { tone, icon } = PROTECTION_LOOK[verdict.state]
  const { key, params } = sentence(verdict)
  return (
    <div className="verdict" data-tone={frozenAt === null ? tone : 'quiet'}>
      <Icon name={icon} size={20} />
      <h1>{frozenAt === null ? t(key, params) : t(`${key}.then`, { ...params, at: format.brief(frozenAt) })}</h1>
      {verdict.worst.length > 0 && (
        <ul className="verdict-why">
          {verdict.worst.map(({ tenant, reason, next }) => (
            <li key={tenant.tenant.tenantId}>
              <TenantName {...tenant.tenant} className="strong" /> <span>{t(`reason.${reason}`)}</span>{' '}
              {frozenAt === null && <NextStepLink tenant={tenant} next={next} />}
            </li>
          ))}
          {verdict.unnamed > 0 && <li className="ink-3">{t('overview.more-reasons', { count: verdict.unnamed })}</li>}
        </ul>
      )}
      <NowLine overview={overview} frozen={frozenAt !== null} />
    </div>
  )
}

function NowLine({ overview, frozen }: { readonly overview: Overview; readonly frozen: boolean }) {
  const t = useT()
  const when = useWhen()
  const running = overview.runningJobs.filter((job) => !job.isParent).length
  const failed = overview.troubles.filter((trouble) => trouble.kind === 'job-failed').length
  const parts = [
    overview.newestBackupAt === null
      ? t('overview.newest.none')
      : t('overview.newest', { ago: when(overview.newestBackupAt) }),
    ...(running > 0 ? [t(frozen ? 'overview.was-running' : 'overview.running', { count: running })] : []),
    ...(failed > 0 ? [t('overview.failed', { count: failed })] : []),
  ]
  return <p className="verdict-now">{parts.join(' · ')}</p>
}

const SENTENCE = {
  'not-protected': { one: 'overview.verdict.bad.one', many: 'overview.verdict.bad' },
  'at-risk': { one: 'overview.verdict.warn.one', many: 'overview.verdict.warn' },
  protected: { one: 'overview.verdict.good', many: 'overview.verdict.good' },
} as const satisfies Record<ProtectionState, { one: MessageKey; many: MessageKey }>

const ALONE = {
  'not-protected': 'overview.verdict.only.not-protected',
  'at-risk': 'overview.verdict.only.at-risk',
  protected: 'overview.verdict.good.one',
} as const satisfies Record<ProtectionState, MessageKey>

function sentence({ state, count, all, only }: Verdict) {
  if (only !== null) return { key: ALONE[state], params: { tenant: only } }
  return { key: count === 1 ? SENTENCE[state].one : SENTENCE[state].many, params: { bad: count, all } }
}
