import type { ErrorComponentProps } from '@tanstack/react-router'
import { Link } from '@tanstack/react-router'
import { useT } from '../../lib/i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'

export function NotFound() {
  const t = useT()
  return (
    <main className="page-fault">
      <h1>{t('not-found.title')}</h1>
      <p>{t('not-found.why')}</p>
      <Link to="/" className="btn">
        {t('not-found.home')}
      </Link>
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
