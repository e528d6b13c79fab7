import type { TenantPage } from '@tidemark/contract'
import { ArchiveStateWord } from '../../../domain/archive-state.tsx'
import { useFormat } from '../../../lib/format/use-format.ts'
import { type Translate, useT } from '../../../lib/i18n/use-t.ts'
import { CopyText } from '../../../ui/copy-text.tsx'
import { Fact } from '../../../ui/fact.tsx'

/** How archiving stands: its round, how far it is, what it said. */
export function ArchiveFacts({ archive }: Pick<TenantPage, 'archive'>) {
  const t = useT()
  const format = useFormat()
  const { round, logMode, pieces } = archive
  return (
    <section aria-labelledby="tenant-archive">
      <div className="section-head">
        <h2 id="tenant-archive">{t('tenant.archive')}</h2>
        <span className="push">
          <ArchiveStateWord archive={archive} />
        </span>
      </div>
      <dl className="facts">
        {logMode !== null && <Fact label={t('tenant.archive.mode')}>{logMode.toUpperCase()}</Fact>}
        {round === null ? (
          <Fact label={t('tenant.archive.round')}>{t('tenant.archive.none')}</Fact>
        ) : (
          <>
            <Fact label={t('tenant.archive.round')}>
              {round.startAt === null
                ? round.roundId
                : t('tenant.archive.round.began', {
                    round: round.roundId,
                    at: format.instant(round.startAt),
                    zone: format.zone,
                  })}
            </Fact>
            {round.checkpointAt !== null && (
              <Fact label={t('tenant.archive.checkpoint')}>
                {format.instant(round.checkpointAt)} {format.zone}{' '}
                {round.checkpointScn !== null && <CopyText text={round.checkpointScn} />}
              </Fact>
            )}
            <Fact label={t('tenant.archive.pieces')}>
              {round.pieceSwitchIntervalMs === null
                ? pieces
                : t('tenant.archive.pieces.every', {
                    count: pieces,
                    interval: intervalWords(t, round.pieceSwitchIntervalMs),
                  })}
            </Fact>
            {round.inputBytes !== null && round.outputBytes !== null && (
              <Fact label={t('tenant.archive.bytes')}>
                {t('tenant.archive.bytes.both', {
                  input: format.bytes(round.inputBytes),
                  output: format.bytes(round.outputBytes),
                })}
              </Fact>
            )}
            {round.comment !== null && <Fact label={t('tenant.archive.said')}>{round.comment}</Fact>}
          </>
        )}
      </dl>
    </section>
  )
}

const DAY_MS = 86_400_000

/** OceanBase keeps whole days of it. */
function intervalWords(t: Translate, intervalMs: number): string {
  const days = Math.max(1, Math.round(intervalMs / DAY_MS))
  return days === 1 ? t('destinations.form.interval.day') : t('destinations.form.interval.days', { days })
}
