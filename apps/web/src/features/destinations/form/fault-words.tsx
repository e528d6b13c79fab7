import { useLanguage } from '../../../lib/i18n/language-context.ts'
import type { Fault } from './field-faults.ts'

interface FaultWordsProps {
  readonly fault: Fault
  /** A value that would do, taken by one click. */
  readonly mend?: string | null
  readonly onMend?: (value: string) => void
}

/** Said, means, one-click fix. */
export function FaultWords({ fault, mend = null, onMend }: FaultWordsProps) {
  const { t, language } = useLanguage()
  const said =
    fault.by === 'input'
      ? t(`destinations.fault.${fault.code}`)
      : t('destinations.refused', { code: Math.abs(fault.error.code ?? fault.error.errno), said: fault.error.said })
  return (
    <>
      <div className="said">{said}</div>
      {fault.by === 'database' && (
        <div>
          {fault.error.meaning?.[language]} {fault.error.nextStep?.[language]}
        </div>
      )}
      {mend !== null && onMend !== undefined && (
        <button type="button" className="link btn-text" onClick={() => onMend(mend)}>
          {t('destinations.fault.use', { value: mend })}
        </button>
      )}
    </>
  )
}
