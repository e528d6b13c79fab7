import type { BackupSet, TenantPage } from '@tidemark/contract'
import { useState } from 'react'
import { BackupKind } from '../../../domain/backup-kind.tsx'
import { ByteCount } from '../../../domain/byte-count.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { StateWord } from '../../../ui/state-word.tsx'
import { ChainMark } from './chain-mark.tsx'
import { type Chain, type ChainLink, chainsOf, newestChains } from './chains.ts'

/** So many sets are shown before one asks for all: the newest chain, and older ones while there is room. */
const SHOWN_SETS = 12

/** The tenant's backup sets, each on the chain it needs. */
export function SetTable({ page: { backupSets, backupSetsTotal } }: { readonly page: TenantPage }) {
  const t = useT()
  const [all, setAll] = useState(false)
  const chains = chainsOf(backupSets)
  const shown = all ? chains : newestChains(chains, SHOWN_SETS)
  const count = shown.reduce((sum, chain) => sum + chain.links.length, 0)
  return (
    <section aria-labelledby="tenant-sets">
      <div className="section-head">
        <h2 id="tenant-sets">{t('tenant.sets')}</h2>
        {count > 0 && (
          <span className="caption">{t('tenant.sets.count', { shown: count, total: backupSetsTotal })}</span>
        )}
        {shown.length < chains.length && (
          <Button small look="quiet" className="push" onClick={() => setAll(true)}>
            {t('tenant.sets.all', { total: backupSets.length })}
          </Button>
        )}
      </div>
      {count === 0 ? (
        <EmptyState title={t('tenant.sets.none')} why={t('tenant.sets.none.why')} />
      ) : (
        <ChainTable chains={shown} />
      )}
    </section>
  )
}

function ChainTable({ chains }: { readonly chains: readonly Chain[] }) {
  const t = useT()
  const { zone } = useFormat()
  return (
    <div className="table-wrap">
      <table className="table table--flow table--compact table--cards card-plain">
        <caption className="sr">{t('tenant.sets.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tenant.set.col.set')}</th>
            <th scope="col">{t('tenant.set.col.kind')}</th>
            <th scope="col">{t('tenant.set.col.files')}</th>
            <th scope="col">{t('tenant.set.col.restorable', { zone })}</th>
            <th scope="col">{t('tenant.set.col.after')}</th>
            <th scope="col" className="num">
              {t('tenant.set.col.written')}
            </th>
            <th scope="col" className="num">
              {t('tenant.set.col.took')}
            </th>
          </tr>
        </thead>
        {chains.map((chain) => (
          <tbody key={chain.fullSetId}>
            <ChainHead chain={chain} />
            {chain.links.map((link) => (
              <SetLine key={link.set.backupSetId} link={link} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function ChainHead({ chain: { fullSetId, hasFull, links } }: { readonly chain: Chain }) {
  const t = useT()
  const full = hasFull ? 1 : 0
  return (
    <tr className="group chain-head">
      <th scope="rowgroup" colSpan={7}>
        {t('tenant.chain', { set: fullSetId })}{' '}
        <span className="caption">
          {hasFull ? t('tenant.chain.count', { full, incremental: links.length - full }) : t('tenant.chain.no-full')}
        </span>
      </th>
    </tr>
  )
}

function SetLine({ link }: { readonly link: ChainLink }) {
  const t = useT()
  const format = useFormat()
  const { set } = link
  return (
    <tr>
      <td className="id nowrap">
        <ChainMark link={link} />
        <span className="mono">{set.backupSetId}</span>
      </td>
      <td>
        <BackupKind type={set.backupType} encrypted={set.encrypted} />
      </td>
      <td>
        <Files link={link} />
      </td>
      <td data-label={t('tenant.set.col.restorable', { zone: format.zone })}>
        {set.minRestoreAt === null ? <span className="ink-3">{t('ui.none')}</span> : format.instant(set.minRestoreAt)}
      </td>
      <td className="mono ink-2 wide-only" data-label={t('tenant.set.col.after')}>
        {set.previousSetId ?? t('ui.none')}
      </td>
      <td className="num" data-label={t('tenant.set.col.written')}>
        <ByteCount bytes={set.outputBytes} />
      </td>
      <td className="num wide-only" data-label={t('tenant.set.col.took')}>
        {tookWords(set, format.duration) ?? t('ui.none')}
      </td>
    </tr>
  )
}

/** OceanBase's own word for the files; a set that can be used but not restored says what it lacks. */
function Files({ link: { set, restorable } }: { readonly link: ChainLink }) {
  const t = useT()
  const said = set.rawFileStatus ?? set.rawStatus ?? t('ui.none')
  if (restorable) {
    return (
      <StateWord tone="good" icon="completed">
        {said}
      </StateWord>
    )
  }
  if (set.rawFileStatus === 'COPYING') {
    return (
      <StateWord tone="live" icon="running">
        {said}
      </StateWord>
    )
  }
  return (
    <StateWord tone="bad" icon="failed" pill title={set.usable ? t('tenant.chain.broken') : (set.comment ?? undefined)}>
      {said}
      {set.usable && <span className="sub"> {t('tenant.chain.broken')}</span>}
    </StateWord>
  )
}

function tookWords({ startedAt, endedAt }: BackupSet, duration: (ms: number) => string): string | null {
  return startedAt === null || endedAt === null ? null : duration(Date.parse(endedAt) - Date.parse(startedAt))
}
