import { useBlocker } from '@tanstack/react-router'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'

/** Asks before what was typed is lost: on the way to another page, and before the browser leaves this one. */
export function LeaveGuard({ touched }: { readonly touched: boolean }) {
  const t = useT()
  const { status, proceed, reset } = useBlocker({
    // The tenants named are in the address too: with another of them it is still this form.
    shouldBlockFn: ({ current, next }) => touched && formOf(current) !== formOf(next),
    enableBeforeUnload: () => touched,
    withResolver: true,
  })
  return (
    <Dialog
      title={t('destinations.form.leave')}
      open={status === 'blocked'}
      onClose={() => reset?.()}
      foot={
        <>
          <Button onClick={() => reset?.()}>{t('operations.discard.keep')}</Button>
          <Button look="danger" onClick={() => proceed?.()}>
            {t('destinations.form.leave.yes')}
          </Button>
        </>
      }
    >
      <p className="dialog-text">{t('destinations.form.leave.why')}</p>
    </Dialog>
  )
}

interface Address {
  readonly pathname: string
  readonly search: unknown
}

/** Which form an address leads to; the list is the same path without `set`. */
function formOf({ pathname, search }: Address): string {
  const set = typeof search === 'object' && search !== null && 'set' in search ? search.set : ''
  return `${pathname} ${String(set)}`
}
