import type { Trouble } from '@tidemark/contract'
import { ClusterLink } from '../../lib/cluster-link.tsx'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-name.ts'

const ICON = {
  'job-failed': 'failed',
  'archive-interrupted': 'interrupted',
  'operation-refused': 'alert',
} as const satisfies Record<Trouble['kind'], IconName>

interface TroublesProps {
  readonly troubles: readonly Trouble[]
  readonly frozenAt: string | null
}

/** What failed within a day, newest first. */
export function Troubles({ troubles, frozenAt }: TroublesProps) {
  const t = useT()
  const format = useFormat()
  return (
    <section aria-labelledby="since-yesterday">
      <div className="section-head">
        <h2 id="since-yesterday">
          {frozenAt === null ? t('overview.since-yesterday') : t('overview.day-before', { at: format.brief(frozenAt) })}
        </h2>
        <ClusterLink to={{ page: 'jobs' }} className="push">
          {t('overview.all-jobs')}
        </ClusterLink>
      </div>
      {troubles.length === 0 ? (
        <p className="ink-3 list">{t('overview.trouble.none')}</p>
      ) : (
        <ul className="list">
          {troubles.map((trouble) => (
            <li key={`${trouble.kind} ${trouble.at} ${trouble.tenantId} ${trouble.jobId}`} data-tone="bad">
              <time dateTime={trouble.at} title={format.instant(trouble.at)}>
                {format.clock(trouble.at)}
              </time>
              <Icon name={ICON[trouble.kind]} />
              <TroubleWords trouble={trouble} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function TroubleWords({ trouble }: { readonly trouble: Trouble }) {
  const t = useT()
  const { kind, tenantId, jobId, code } = trouble
  const name = trouble.tenantName ?? t('tenant.gone', { id: tenantId })
  const withCode = code !== null && kind !== 'archive-interrupted'
  return (
    <span>
      <strong>{name}</strong>{' '}
      {jobId !== null && (
        <>
          <ClusterLink to={{ page: 'job', tenantId, jobId }} className="link">
            {t('overview.trouble.job', { job: jobId })}
          </ClusterLink>{' '}
        </>
      )}
      {withCode ? t(`overview.trouble.${kind}.code`, { code: minus(code) }) : t(`overview.trouble.${kind}`)}
    </span>
  )
}

/** A true minus sign, as everywhere a number is read. */
function minus(code: number): string {
  return code < 0 ? `−${-code}` : String(code)
}
