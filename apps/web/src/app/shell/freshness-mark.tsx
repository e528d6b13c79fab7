import { useFormat } from '../../lib/format/use-format.ts'
import { useFreshness } from '../../lib/freshness/use-freshness.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { useCluster } from '../../lib/use-console.ts'
import { Icon } from '../../ui/icon.tsx'
import { useTryNow } from './use-try-now.ts'

/** How current the page is; always in sight: live and its age → as of when → offline, and when it is tried again. */
export function FreshnessMark() {
  const t = useT()
  const format = useFormat()
  const view = useFreshness()
  const { asked, tryNow } = useTryNow()
  const isWithoutBackup = useCluster()?.withoutBackup != null
  if (view === null || isWithoutBackup) {
    return (
      <output className="fresh" data-state={isWithoutBackup ? 'stale' : 'waiting'}>
        <Icon name="clock" />
        <span>{t(isWithoutBackup ? 'no-backup.mark' : 'fresh.waiting')}</span>
      </output>
    )
  }
  const at = view.observedAtMs === null ? null : format.time(view.observedAtMs)
  if (view.state === 'live') {
    return (
      <span className="fresh" data-state="live">
        <Icon name="dot" />
        <span>{t('fresh.live', { ago: format.ago(view.ageMs) })}</span>
      </span>
    )
  }
  if (view.state === 'stale' && at !== null) {
    return (
      <span className="fresh" data-state="stale">
        <Icon name="clock" />
        <span>{t('fresh.stale', { at, ago: format.ago(view.ageMs) })}</span>
      </span>
    )
  }
  return (
    <span className="fresh" data-state="down">
      <Icon name="offline" />
      <span>
        {at !== null && <span className="opt">{t('fresh.down', { at })}</span>}
        {view.retryInMs !== null && view.retryInMs >= 1_000
          ? t('fresh.down.retry', { duration: format.duration(view.retryInMs) })
          : t('fresh.down.now')}
      </span>
      <button type="button" onClick={tryNow}>
        {t(asked ? 'fresh.trying' : 'fresh.try-now')}
      </button>
    </span>
  )
}
