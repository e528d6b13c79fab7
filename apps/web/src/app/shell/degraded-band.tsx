import { useFormat } from '../../lib/format/use-format.ts'
import { useFreshness } from '../../lib/freshness/use-freshness.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useTryNow } from './use-try-now.ts'

/** Across the page while the database does not answer: since when, why, and that nothing below is moving. */
export function DegradedBand() {
  const t = useT()
  const format = useFormat()
  const view = useFreshness()
  const { asked, tryNow } = useTryNow()
  if (view?.state !== 'down' || view.observedAtMs === null) return null
  const since = { at: format.brief(view.observedAtMs), zone: format.zone }
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
