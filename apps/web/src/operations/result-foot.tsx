import { useT } from '../lib/i18n/use-t.ts'
import { Button } from '../ui/button.tsx'
import type { Run } from './use-run.ts'

interface ResultFootProps {
  readonly run: Run
  readonly onBack: () => void
  readonly onClose: () => void
}

/** Closing is free once it was sent; where nothing was, the form is a click away with everything in it. */
export function ResultFoot({ run, onBack, onClose }: ResultFootProps) {
  const t = useT()
  const { operation, refusal, stranded, start } = run
  return (
    <>
      {refusal !== null && <Button onClick={onBack}>{t('operations.result.back')}</Button>}
      {stranded && operation !== null && (
        <>
          <span className="why-off">{t('operations.result.never-ran')}</span>
          <Button onClick={() => start(operation)}>{t('operations.result.again')}</Button>
        </>
      )}
      <Button look="primary" onClick={onClose}>
        {t('operations.result.close')}
      </Button>
    </>
  )
}
