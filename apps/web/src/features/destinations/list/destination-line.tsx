import type { Destination } from '@tidemark/contract'
import { StorageUri } from '../../../domain/storage-uri.tsx'
import { TenantName } from '../../../domain/tenant-name.tsx'
import { ClusterLink } from '../../../lib/cluster-link.tsx'
import { useIsLive } from '../../../lib/freshness/use-freshness.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useOperation } from '../../../operations/operation-provider.tsx'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import type { DestinationRow } from './destination-rows.ts'

/** One destination: what it is for, where it goes, which keys are set, and what can be done with it. */
export function DestinationLine({ row }: { readonly row: DestinationRow }) {
  const t = useT()
  const { tenantId, tenantName, kind, destination } = row
  return (
    <tr>
      <th scope="row" className="name">
        <TenantName tenantId={tenantId} tenantName={tenantName} />
      </th>
      <td data-label={t('destinations.col.kind')}>{t(`destinations.kind.${kind}`)}</td>
      <td className="grow" data-label={t('destinations.col.uri')}>
        {destination === null ? (
          <StateWord tone={kind === 'data' ? 'warn' : 'quiet'} icon={kind === 'data' ? 'alert' : 'not-started'}>
            {t('destinations.not-set')}
          </StateWord>
        ) : (
          <span className="row" title={destination.uri}>
            <Icon name={destination.scheme === 'file' ? 'nfs' : 'bucket'} />
            <StorageUri uri={`${destination.scheme}://${destination.path}`} />
          </span>
        )}
      </td>
      <td data-label={t('destinations.col.keys')}>{destination !== null && <Keys secrets={destination.secrets} />}</td>
      <td className="option-cell" data-label={t('destinations.col.options')}>
        {destination !== null && <Options destination={destination} />}
      </td>
      <td>
        <span className="row">
          <Actions row={row} />
        </span>
      </td>
    </tr>
  )
}

/** That keys are set, and by which fingerprints to tell them apart; which is which is said on hover and aloud. */
function Keys({ secrets }: Pick<Destination, 'secrets'>) {
  const t = useT()
  if (secrets.length === 0) return <span className="ink-3">{t('destinations.keys.none')}</span>
  const words = secrets.map(({ name, fingerprint }) => t('destinations.key', { name, fingerprint })).join(', ')
  return (
    <span className="row" title={words}>
      <Icon name="lock" size={14} />
      <span className="sr">{words}</span>
      <span className="mono ink-2" aria-hidden="true">
        {secrets.map(({ fingerprint }) => fingerprint).join(' · ')}
      </span>
    </span>
  )
}

function Options({ destination }: { readonly destination: Destination }) {
  const t = useT()
  const shown = destination.parameters.filter(({ name }) => name !== 'host')
  const { binding, pieceSwitchIntervalDays: days } = destination
  const archive = binding === null ? null : t('destinations.options.archive', { binding, days: days ?? t('ui.none') })
  const words = [...(archive === null ? [] : [archive]), ...shown.map(({ name, value }) => `${name} ${value}`)]
  const line = words.join(', ')
  return words.length === 0 ? (
    <span className="ink-3">{t('ui.none')}</span>
  ) : (
    <span className="ink-2" title={line}>
      {line}
    </span>
  )
}

function Actions({ row }: { readonly row: DestinationRow }) {
  const t = useT()
  const { open } = useOperation()
  const off = useIsLive() ? null : t('degraded.why-off')
  const { tenantId, tenantName, kind, destination } = row
  const names = { tenant: tenantName, kind: t(`destinations.kind.${kind}`) }
  const verb = destination === null ? 'set-one' : 'change'
  return (
    <>
      {off === null ? (
        <ClusterLink
          className="btn btn--small"
          aria-label={t(`destinations.${verb}.of`, names)}
          to={{ page: 'destinations', search: { set: kind, tenants: String(tenantId) } }}
        >
          {t(`destinations.${verb}`)}
        </ClusterLink>
      ) : (
        <Button small off={off} aria-label={t(`destinations.${verb}.of`, names)}>
          {t(`destinations.${verb}`)}
        </Button>
      )}
      {destination !== null && (
        <Button
          small
          look="quiet"
          off={off}
          aria-label={t('destinations.clear.of', names)}
          onClick={() => open({ kind: 'clear-destination', destination: kind, tenantIds: [tenantId] })}
        >
          {t('destinations.clear')}
        </Button>
      )}
      {destination !== null && destination.secrets.length > 0 && (
        <Button
          small
          look="quiet"
          off={off}
          aria-label={t('destinations.rotate.of', names)}
          onClick={() => open({ kind: 'rotate-keys', destination: kind, tenantIds: [tenantId] })}
        >
          {t('destinations.rotate')}
        </Button>
      )}
    </>
  )
}
