import type { RestorePreview as Preview, RestoreReading } from '@tidemark/contract'
import { useState } from 'react'
import { ByteCount } from '../../../domain/byte-count.tsx'
import { fromLocalInput } from '../../../lib/format/local-input.ts'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useFreshnessStore } from '../../../lib/freshness/freshness-context.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { useSnapshot } from '../../../lib/use-snapshot.ts'
import { Fact } from '../../../ui/fact.tsx'
import { MomentField } from '../../../ui/moment-field.tsx'
import { ProblemNotice } from '../../../ui/problem-notice.tsx'
import { SqlText } from '../../../ui/sql-text.tsx'

/** A moment, what a restore to it would read, and the statement to run elsewhere: nothing is sent from here. */
export function RestorePreview({ tenantId }: { readonly tenantId: number }) {
  const t = useT()
  const format = useFormat()
  const [local, setLocal] = useState('')
  const nowMs = useFreshnessStore().nowMs()
  const atMs = fromLocalInput(local, format.offsetMsAt)
  const offsetMinutes = Math.round(format.offsetMsAt(atMs ?? nowMs) / 60_000)
  const at = atMs === null ? {} : { at: new Date(atMs).toISOString() }
  const query = { utcOffsetMinutes: String(offsetMinutes), ...at }
  const { data, error, refetch } = useSnapshot('restorePreview', { params: { tenantId }, query })
  return (
    <div className="stack stack--4 restore-preview">
      <MomentField label={t('recovery.moment', { zone: format.zone })} value={local} onValue={setLocal} />
      {data === undefined && error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Answer preview={data.data} />}
    </div>
  )
}

function Answer({ preview: { moment, reading, statements, why } }: { readonly preview: Preview }) {
  const t = useT()
  const format = useFormat()
  if (why !== null) {
    const near = [why.earlier, why.later].flatMap((one) => (one === null ? [] : [format.instant(one.at)]))
    return (
      <p aria-live="polite">
        {t('recovery.not', { cause: t(`recovery.cause.${why.cause}`) })}
        {near.length > 0 && ` ${t('recovery.nearest', { moments: near.join(', ') })}`}
      </p>
    )
  }
  if (moment === null || reading === null) return <p aria-live="polite">{t('recovery.nothing')}</p>
  return (
    <>
      <p aria-live="polite">{t('recovery.to', { at: format.instant(moment.at), zone: format.zone })}</p>
      <Reading reading={reading} />
      {statements !== null && (
        <>
          <p className="caption">{t('recovery.by-scn')}</p>
          <SqlText sql={statements.byScn} />
          {statements.byTime !== null && (
            <>
              <p className="caption">{t('recovery.by-time', { zone: format.zone })}</p>
              <SqlText sql={statements.byTime} />
            </>
          )}
          {statements.hasMaskedKeys && <p className="caption">{t('recovery.keys')}</p>}
        </>
      )}
    </>
  )
}

function Reading({
  reading: { sets, pieces, setsBytes, piecesBytes, encrypted },
}: {
  readonly reading: RestoreReading
}) {
  const t = useT()
  return (
    <dl className="facts">
      <Fact label={t('recovery.sets')}>
        <span className="mono">{sets.map(({ backupSetId }) => backupSetId).join(' → ')}</span>
        {' · '}
        <ByteCount bytes={setsBytes} />
      </Fact>
      <Fact label={t('recovery.pieces')}>
        {pieces.length} · <ByteCount bytes={piecesBytes} />
      </Fact>
      {encrypted && <Fact label={t('recovery.encrypted')}>{t('recovery.encrypted.why')}</Fact>}
    </dl>
  )
}
