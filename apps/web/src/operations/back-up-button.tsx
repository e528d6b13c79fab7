import { useIsLive } from '../lib/freshness/use-freshness.ts'
import { useT } from '../lib/i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { useOperation } from './operation-context.ts'

/** The primary act of every list: opens the dialog with nothing chosen yet; off, with its reason, while nothing answers. */
export function BackUpButton() {
  const t = useT()
  const live = useIsLive()
  const { open } = useOperation()
  return (
    <Button
      look="primary"
      off={live ? null : t('degraded.why-off')}
      offShown
      onClick={() => open({ kind: 'start-backup' })}
    >
      {t('act.back-up')}
    </Button>
  )
}
