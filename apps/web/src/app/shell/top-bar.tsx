import { useNavigate } from '@tanstack/react-router'
import type { ClusterSummary } from '@tidemark/contract'
import { useClusterId } from '../../lib/cluster.ts'
import { ClusterLink } from '../../lib/cluster-link.tsx'
import { useT } from '../../lib/i18n/use-t.ts'
import { placePath } from '../../lib/place.ts'
import { useCluster, useConsole } from '../../lib/use-console.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { FreshnessMark } from './freshness-mark.tsx'
import { FindButton } from './palette-host.tsx'
import { LanguageSwitch, SettingsMenu, SignOutButton, ThemeMenu, ZoneMenu } from './settings.tsx'

export function TopBar({ onFind }: { readonly onFind: () => void }) {
  const cluster = useCluster()
  return (
    <header className="topbar">
      <ClusterLink to={{ page: 'overview' }} className="brand" aria-label="Tidemark">
        <Icon name="logo" size={20} />
        <span>Tidemark</span>
      </ClusterLink>
      <ClusterMenu />
      {cluster !== null && <ClusterFacts cluster={cluster} />}
      <span className="push" />
      <FindButton onOpen={onFind} />
      <FreshnessMark />
      <span className="bar-rule" aria-hidden="true" />
      <ZoneMenu />
      <LanguageSwitch />
      <ThemeMenu />
      <SignOutButton />
      <SettingsMenu />
    </header>
  )
}

/** Which cluster, and the way to another one. */
function ClusterMenu() {
  const t = useT()
  const clusterId = useClusterId()
  const { data } = useConsole()
  const navigate = useNavigate()
  const clusters = data?.clusters ?? []
  const name = clusters.find((cluster) => cluster.clusterId === clusterId)?.displayName ?? clusterId
  if (clusters.length < 2) return <span className="bar-item bar-item--cluster">{name}</span>
  const items = clusters.map((cluster) => ({
    key: cluster.clusterId,
    label: cluster.displayName,
    checked: cluster.clusterId === clusterId,
    onSelect: () => void navigate({ to: placePath(cluster.clusterId, { page: 'overview' }, false) }),
  }))
  return (
    <Menu className="bar-item bar-item--cluster" items={items}>
      <span className="sr">{t('shell.cluster')} </span>
      {name} <Icon name="chevron-down" size={14} />
    </Menu>
  )
}

function ClusterFacts({ cluster }: { readonly cluster: ClusterSummary }) {
  const t = useT()
  return (
    <>
      {cluster.version !== null && <span className="bar-text">{t('shell.version', { version: cluster.version })}</span>}
      {cluster.login.as === 'tenant' && (
        <span className="bar-text">{t('shell.own-tenant', { tenant: cluster.login.tenantName })}</span>
      )}
      {cluster.demo && (
        <span className="demo-mark" title={t('shell.demo.why')}>
          <span className="opt">{t('shell.demo')}</span>
          <span className="not-opt" aria-hidden="true">
            {t('shell.demo.short')}
          </span>
        </span>
      )}
    </>
  )
}
