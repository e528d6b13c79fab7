import { useFormat } from '../../lib/format/use-format.ts'
import type { FreshnessView } from '../../lib/freshness/freshness-view.ts'
import { useFreshness } from '../../lib/freshness/use-freshness.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useTryNow } from './use-try-now.ts'

/** Across the page when what is below needs a word before it is believed. */
export function DegradedBand() {
  const view = useFreshness()
  if (view?.state === 'down' && view.observedAtMs !== null) return <Down view={view} observedAtMs={view.observedAtMs} />
  return view?.cause === 'emptied' ? <Emptied /> : null
}

interface DownProps {
  readonly view: FreshnessView
  readonly observedAtMs: number
}

/** While the database does not answer: since when, why, and that nothing below is moving. */
function Down({ view, observedAtMs }: DownProps) {
  const t = useT()
  const format = useFormat()
  const { asked, tryNow } = useTryNow()
  const since = { at: format.brief(observedAtMs), zone: format.zone }
  return (
    <div className="banner" data-tone="bad" role="alert">
      <Icon name="offline" />
      <div>
        <p>
          <strong>{t(view.cause === 'console' ? 'degraded.console' : 'degraded.since', since)}</strong>{' '}
          {t('degraded.truth')}
        </p>
        <p className="caption">
          {view.cause !== null && `${t(`degraded.cause.${view.cause}`)} `}
          {t('degraded.off')}
        </p>
      </div>
      <Button small icon="retry" onClick={tryNow}>
        {t(asked ? 'fresh.trying' : 'fresh.try-now')}
      </Button>
    </div>
  )
}

/** After a restart that lost everything: an id seen before may now be another job. */
function Emptied() {
  const t = useT()
  return (
    <output className="banner" data-tone="warn">
      <Icon name="alert" />
      <div>
        <p>{t('degraded.cause.emptied')}</p>
      </div>
    </output>
  )
}
