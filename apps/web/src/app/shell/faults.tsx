import type { ErrorComponentProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { useIsFramed } from '../../lib/frame-context.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'

/** An address under a cluster that leads nowhere; bar and menu stay. */
export function NoSuchPage() {
  const t = useT()
  return (
    <div className="page-fault">
      <h1>{t('not-found.title')}</h1>
      <p>{t('not-found.why')}</p>
      <Link to={useIsFramed() ? '/e' : '/'} className="btn">
        {t('not-found.home')}
      </Link>
    </div>
  )
}

/** An address that does not even name a cluster. */
export function NotFound() {
  return (
    <main>
      <NoSuchPage />
    </main>
  )
}

/** A fault of ours while drawing; the rest of the console still works. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const t = useT()
  return (
    <div className="page-fault" role="alert">
      <h1>{t('crash.title')}</h1>
      <p>{t('crash.why')}</p>
      <p className="mono ink-3 wrap">{error instanceof Error ? error.message : String(error)}</p>
      <Button onClick={reset}>{t('ui.retry')}</Button>
    </div>
  )
}
