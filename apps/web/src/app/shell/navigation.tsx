import { ClusterLink } from '../../lib/cluster-link.tsx'
import { useFreshness } from '../../lib/freshness/use-freshness.ts'
import { type MessageKey, useT } from '../../lib/i18n/use-t.ts'
import { PAGES, type Page } from '../../lib/place.ts'
import { useCluster, useConsole } from '../../lib/use-console.ts'
import { Icon } from '../../ui/icon.tsx'

const SHORT = {
  overview: 'shell.overview',
  timeline: 'shell.timeline',
  jobs: 'shell.jobs',
  tenants: 'shell.tenants',
  destinations: 'shell.destinations.short',
} as const satisfies Record<Page, MessageKey>

export function Menu() {
  const t = useT()
  const { data } = useConsole()
  return (
    <nav className="menu" aria-label={t('shell.menu')}>
      {PAGES.map((page) => (
        <PageLink key={page} page={page} label={t(`shell.${page}`)} />
      ))}
      {data !== undefined && <p className="menu-foot">{t('shell.tidemark', { version: data.version })}</p>}
    </nav>
  )
}

/** The menu of small screens. */
export function BottomBar() {
  const t = useT()
  return (
    <nav className="bottombar" aria-label={t('shell.menu.small')}>
      {PAGES.map((page) => (
        <PageLink key={page} page={page} label={t(SHORT[page])} />
      ))}
    </nav>
  )
}

function PageLink({ page, label }: { readonly page: Page; readonly label: string }) {
  return (
    <ClusterLink to={{ page }}>
      <Icon name={page} />
      <span>{label}</span> {page === 'jobs' && <JobsBadge />}
    </ClusterLink>
  )
}

/** The only badge: how many jobs run, red when something failed today. */
function JobsBadge() {
  const t = useT()
  const cluster = useCluster()
  const frozen = useFreshness()?.state === 'down'
  if (cluster === null || (cluster.runningJobs === 0 && cluster.failedLastDay === 0)) return null
  const tone = frozen ? 'quiet' : cluster.failedLastDay > 0 ? 'bad' : undefined
  return (
    <span className="badge" data-tone={tone}>
      <span aria-hidden="true">{cluster.runningJobs}</span>
      <span className="sr">{t('shell.badge', { running: cluster.runningJobs, failed: cluster.failedLastDay })}</span>
    </span>
  )
}
