import type { BackupSet, TenantPage } from '@tidemark/contract'
import type { ReactNode } from 'react'
import { ArchiveStateWord } from '../../../domain/archive-state.tsx'
import { isOpen } from '../../../domain/is-open.ts'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { When } from '../when.tsx'

/** The first line of facts: the log, the newest sets, what runs. */
export function TenantStats({ page }: { readonly page: TenantPage }) {
  const t = useT()
  const format = useFormat()
  const { archive, backupSets, jobs, jobsTotal, tenant } = page
  const { round, archiveLagMs, lagTargetMs } = archive
  const newest = (type: BackupSet['backupType']) => backupSets.find((set) => set.usable && set.backupType === type)
  const behind =
    archiveLagMs === null
      ? null
      : t('tenant.stat.checkpoint.behind', {
          lag: format.duration(archiveLagMs),
          target: format.duration(lagTargetMs),
        })
  return (
    <dl className="stats">
      <Stat
        label={t('tenant.stat.archive')}
        sub={round === null ? null : t('tenant.stat.archive.round', { round: round.roundId })}
      >
        <ArchiveStateWord archive={{ ...archive, archiveLagMs: null }} />
      </Stat>
      <Stat label={t('tenant.stat.checkpoint')} sub={behind}>
        {round?.checkpointAt == null ? t('ui.none') : format.instant(round.checkpointAt)}
      </Stat>
      <SetStat label={t('tenant.stat.last-full')} set={newest('full')} />
      <SetStat label={t('tenant.stat.last-incremental')} set={newest('incremental')} />
      <Stat label={t('tenant.stat.running')} sub={t('tenant.stat.jobs', { count: format.count(jobsTotal) })}>
        {jobs.filter(isOpen).length}
      </Stat>
      <Stat label={t('tenant.stat.created')} sub={null}>
        {tenant.createdAt === null ? t('ui.none') : format.day(tenant.createdAt)}
      </Stat>
    </dl>
  )
}

function SetStat({ label, set }: { readonly label: string; readonly set: BackupSet | undefined }) {
  const t = useT()
  const format = useFormat()
  const at = set?.endedAt ?? null
  if (set === undefined || at === null) {
    return (
      <Stat label={label} sub={null}>
        {t('tenants.never')}
      </Stat>
    )
  }
  const bytes = set.outputBytes === null ? t('ui.none') : format.bytes(set.outputBytes)
  return (
    <Stat label={label} sub={t('tenant.stat.set', { set: set.backupSetId, bytes })}>
      <When at={at} />
    </Stat>
  )
}

interface StatProps {
  readonly label: string
  readonly sub: string | null
  readonly children: ReactNode
}

function Stat({ label, sub, children }: StatProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      {sub !== null && <dd className="sub">{sub}</dd>}
    </div>
  )
}
