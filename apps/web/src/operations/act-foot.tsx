import { useT } from '../lib/i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import { isDangerous } from './act-form.ts'
import { type Act, whomOf } from './use-act.ts'

interface ActFootProps {
  readonly act: Act
  readonly onClose: () => void
  readonly onRun: () => void
}

/** Why it is off, the way out, and the button that says what it does. */
export function ActFoot({ act, onClose, onRun }: ActFootProps) {
  const t = useT()
  const { form, tenants, change } = act
  const ready = tenants.filter((tenant) => tenant.blockers.length === 0)
  const count = tenants.length - ready.length
  const canLeaveOut = act.login.as === 'sys' && count > 0 && ready.length > 0
  return (
    <>
      <Button look="quiet" onClick={onClose}>
        {t(form.kind === 'cancel-backup' || form.kind === 'cancel-delete' ? 'operations.keep-running' : 'ui.cancel')}
      </Button>
      {canLeaveOut && (
        <Button
          onClick={() =>
            change({ tenantIds: form.tenantIds.filter((id) => ready.some((tenant) => tenant.tenantId === id)) })
          }
        >
          {t('operations.leave-out.all', { count })}
        </Button>
      )}
      <Button look={isDangerous(form.kind) ? 'danger-fill' : 'primary'} off={act.off} offShown onClick={onRun}>
        {t(`operations.do.${form.kind}`, { whom: whomOf(act) })}
      </Button>
    </>
  )
}

/** Closing would lose what was typed: it asks once. */
export function DiscardFoot({ onKeep, onDiscard }: { readonly onKeep: () => void; readonly onDiscard: () => void }) {
  const t = useT()
  return (
    <>
      <span className="why-off" role="alert">
        {t('operations.discard.title')}
      </span>
      <Button ref={(button) => button?.focus()} onClick={onKeep}>
        {t('operations.discard.keep')}
      </Button>
      <Button look="danger" onClick={onDiscard}>
        {t('operations.discard.close')}
      </Button>
    </>
  )
}
