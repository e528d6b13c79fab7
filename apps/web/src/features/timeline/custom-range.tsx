import { type FormEvent, useState } from 'react'
import { fromLocalInput, toLocalInput } from '../../lib/format/local-input.ts'
import { useFormat } from '../../lib/format/use-format.ts'
import { useT } from '../../lib/i18n/use-t.ts'
import { Button } from '../../ui/button.tsx'
import { MomentField } from '../../ui/moment-field.tsx'
import type { Span } from './axis/span.ts'

interface CustomRangeProps {
  readonly span: Span
  readonly onSpan: (span: Span) => void
}

/** The two ends of the axis, typed. */
export function CustomRange({ span, onSpan }: CustomRangeProps) {
  const t = useT()
  const { offsetMsAt } = useFormat()
  const [from, setFrom] = useState(() => toLocalInput(span.fromMs, offsetMsAt))
  const [to, setTo] = useState(() => toLocalInput(span.toMs, offsetMsAt))
  const fromMs = fromLocalInput(from, offsetMsAt)
  const toMs = fromLocalInput(to, offsetMsAt)
  const next = fromMs !== null && toMs !== null && fromMs < toMs ? { fromMs, toMs } : null
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (next !== null) onSpan(next)
  }
  return (
    <form className="stack stack--2" onSubmit={apply}>
      <MomentField label={t('timeline.custom.from')} value={from} onValue={setFrom} />
      <MomentField label={t('timeline.custom.to')} value={to} onValue={setTo} />
      <Button small type="submit" off={next === null ? t('timeline.custom.order') : null} offShown>
        {t('timeline.custom.apply')}
      </Button>
    </form>
  )
}
