import { type FormEvent, useState } from 'react'
import { fromLocalInput, toLocalInput } from '../../../lib/format/local-input.ts'
import { useFormat } from '../../../lib/format/use-format.ts'
import { useT } from '../../../lib/i18n/use-t.ts'
import { Button } from '../../../ui/button.tsx'
import { MomentField } from '../../../ui/moment-field.tsx'
import { type JobTime, SINCE } from './job-search.ts'

interface TimeChoicesProps {
  readonly time: JobTime
  readonly onTime: (time: JobTime) => void
}

/** When a job began: one of a few stretches up to now, or between two moments. */
export function TimeChoices({ time, onTime }: TimeChoicesProps) {
  const t = useT()
  const choices = [
    { label: t('jobs.time.any'), chosen: time.by === 'any', next: { by: 'any' } as const },
    ...SINCE.map((since) => ({
      label: t(`jobs.time.${since}`),
      chosen: time.by === 'since' && time.since === since,
      next: { by: 'since', since } as const,
    })),
  ]
  return (
    <>
      {choices.map(({ label, chosen, next }) => (
        <label key={label} className="check-row">
          <input type="radio" name="job-time" checked={chosen} onChange={() => onTime(next)} />
          <span>{label}</span>
        </label>
      ))}
      <Between time={time} onTime={onTime} />
    </>
  )
}

function Between({ time, onTime }: TimeChoicesProps) {
  const t = useT()
  const { offsetMsAt, zone } = useFormat()
  const initial = (at: string | null) => (at === null ? '' : toLocalInput(Date.parse(at), offsetMsAt))
  const [from, setFrom] = useState(initial(time.by === 'between' ? time.from : null))
  const [to, setTo] = useState(initial(time.by === 'between' ? time.to : null))
  const apply = (event: FormEvent) => {
    event.preventDefault()
    const instant = (text: string) => {
      const ms = fromLocalInput(text, offsetMsAt)
      return ms === null ? null : new Date(ms).toISOString()
    }
    const between = { by: 'between', from: instant(from), to: instant(to) } as const
    onTime(between.from === null && between.to === null ? { by: 'any' } : between)
  }
  return (
    <form className="stack stack--2" onSubmit={apply}>
      <p className="caption">{`${t('jobs.time.custom')}, ${zone}`}</p>
      <MomentField label={t('jobs.time.start')} value={from} onValue={setFrom} />
      <MomentField label={t('jobs.time.end')} value={to} onValue={setTo} />
      <Button small type="submit">
        {t('jobs.time.apply')}
      </Button>
    </form>
  )
}
