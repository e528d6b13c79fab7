import { Link } from '@tanstack/react-router'
import type { ClusterSummary, WithoutBackup } from '@tidemark/contract'
import { useClusterId } from '../../lib/cluster.ts'
import { ClusterLink } from '../../lib/cluster-link.tsx'
import { useIsFramed } from '../../lib/frame-context.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { placePath } from '../../lib/place.ts'
import { useConsole } from '../../lib/use-console.ts'
import { Button } from '../../ui/button.tsx'
import { useTryNow } from './use-try-now.ts'

/** In place of every page that would be empty: the server answers, but nothing on it can be backed up. */
export function NoBackup({ without }: { readonly without: WithoutBackup }) {
  const t = useT()
  const { asked, tryNow } = useTryNow()
  return (
    <>
      <div className="page-head">
        <h1>{t('no-backup.title')}</h1>
        <div className="page-actions">
          <Button icon="retry" onClick={tryNow}>
            {t(asked ? 'fresh.trying' : 'no-backup.look-again')}
          </Button>
        </div>
      </div>
      <div className="problem problem--quiet">
        <div className="problem-grid">
          <section>
            <h2>{t('no-backup.found')}</h2>
            <p>{t('no-backup.why')}</p>
            {without.product !== null && (
              <p>
                {t('no-backup.says')} <span className="mono wrap">{without.product}</span>
              </p>
            )}
          </section>
          <StillWorks hasTenants={without.hasTenants} />
          <section>
            <h2>{t('no-backup.do')}</h2>
            <ol className="steps">
              <li>{t('no-backup.do.address')}</li>
              <li>{t('no-backup.do.version')}</li>
            </ol>
          </section>
        </div>
      </div>
    </>
  )
}

function StillWorks({ hasTenants }: { readonly hasTenants: boolean }) {
  const t = useT()
  const clusterId = useClusterId()
  const others = (useConsole().data?.clusters ?? []).filter((cluster) => cluster.clusterId !== clusterId)
  return (
    <section>
      <h2>{t('no-backup.works')}</h2>
      <p>{t('no-backup.works.login')}</p>
      {hasTenants && (
        <p>
          <ClusterLink to={{ page: 'tenants' }} className="link">
            {t('no-backup.works.tenants')}
          </ClusterLink>
        </p>
      )}
      {others.length > 0 && (
        <>
          <p>{t('no-backup.works.clusters')}</p>
          <ul>
            {others.map((cluster) => (
              <li key={cluster.clusterId}>
                <OtherCluster cluster={cluster} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function OtherCluster({ cluster: { clusterId, displayName } }: { readonly cluster: ClusterSummary }) {
  return (
    <Link to={placePath(clusterId, { page: 'overview' }, useIsFramed())} className="link">
      {displayName}
    </Link>
  )
}
