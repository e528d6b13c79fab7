import type { Restorable, RestorableHole, TenantPage } from '@tidemark/contract'
import { useState } from 'react'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { RestorePreview } from './restore-preview.tsx'

/** What of the tenant can be restored: a band with its holes, each hole's cause, and what a restore would read. */
export function RestorableSection({ page: { restorable, tenant } }: { readonly page: TenantPage }) {
  const t = useT()
  const format = useFormat()
  const [previewed, setPreviewed] = useState(false)
  const { ranges, holes } = restorable
  return (
    <section className="section" aria-labelledby="tenant-restorable">
      <div className="section-head">
        <h2 id="tenant-restorable">{t('recovery.title')}</h2>
        <span className="caption">{format.zone}</span>
        {ranges.length > 0 && !previewed && (
          <Button small look="quiet" className="push" onClick={() => setPreviewed(true)}>
            {t('recovery.preview')}
          </Button>
        )}
      </div>
      {ranges.length === 0 ? <p className="ink-2">{t('recovery.nothing')}</p> : <Band restorable={restorable} />}
      <ul className="range-lines">
        {holes.map((hole) => (
          <HoleLine key={`${hole.from.scn} ${hole.cause}`} hole={hole} />
        ))}
      </ul>
      {previewed && <RestorePreview tenantId={tenant.tenantId} />}
    </section>
  )
}

function HoleLine({ hole: { from, until, cause } }: { readonly hole: RestorableHole }) {
  const t = useT()
  const format = useFormat()
  const stretch = { from: format.instant(from.at), until: until === null ? '' : format.instant(until.at) }
  return (
    <li className="hole">
      {until === null ? t('recovery.since', stretch) : t('recovery.stretch', stretch)}: {t(`recovery.cause.${cause}`)}
    </li>
  )
}

function Band({ restorable: { ranges, holes } }: { readonly restorable: Restorable }) {
  const t = useT()
  const format = useFormat()
  const moments = [...ranges.flatMap(({ from, to }) => [from, to]), ...holes.flatMap(({ until }) => until ?? [])]
  const times = moments.map(({ at }) => Date.parse(at))
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const place = (at: string) => ((Date.parse(at) - first) / Math.max(1, last - first)) * 100
  const words = ranges.map(({ from, to }) =>
    t('recovery.stretch', { from: format.instant(from.at), until: format.instant(to.at) }),
  )
  return (
    <>
      <svg className="range" role="img" aria-label={words.join('; ')}>
        <rect className="track" width="100%" height="16" />
        {ranges.map(({ from, to }) => (
          <rect
            key={from.scn}
            className="have"
            x={`${place(from.at)}%`}
            width={`${Math.max(0.4, place(to.at) - place(from.at))}%`}
            height="16"
          />
        ))}
        {holes.map(({ from, until, cause }) =>
          until === null ? null : (
            <rect
              key={`${from.scn} ${cause}`}
              className="hole"
              x={`${place(from.at)}%`}
              y="0.5"
              width={`${Math.max(0.2, place(until.at) - place(from.at))}%`}
              height="15"
            />
          ),
        )}
      </svg>
      <ul className="range-lines">
        {words.map((word) => (
          <li key={word} className="have">
            {word}
          </li>
        ))}
      </ul>
    </>
  )
}
