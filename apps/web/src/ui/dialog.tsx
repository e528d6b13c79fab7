import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useT } from '../lib/i18n/use-t.ts'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  readonly title: ReactNode
  readonly open: boolean
  readonly onClose: () => void
  /** Under the body, always in sight: why it is off, cancel, and the button that says what it does. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A modal dialog; on a small screen a sheet from below. Escape and the scrim close it, the focus goes back. */
export function Dialog({ title, open, onClose, foot, children }: DialogProps) {
  const t = useT()
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="scrim-back" />
        <Base.Viewport className="scrim">
          <Base.Popup className="dialog">
            <div className="dialog-head">
              <Base.Title>{title}</Base.Title>
              <Base.Close render={<IconButton icon="close" label={t('ui.close')} className="push" />} />
            </div>
            <div className="dialog-body">{children}</div>
            {foot !== undefined && <div className="dialog-foot">{foot}</div>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
